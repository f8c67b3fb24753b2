"""Which of the names that a page's head gives its site is the publisher's, as readers know it.

Heads name the company behind a paper, the system that made the page, a desk, an account: the name that others
of them and the address bear out is taken.

Not for: names in the words of the page; `clean` weighs those.
"""

import re
from collections.abc import Iterable
from functools import cache
from typing import Final

from lagebild.lang.companies import company_suffixes
from lagebild.lang.load import LANGUAGES
from lagebild.lang.platforms import platforms
from lagebild.text.folding import fold

_HOST: Final = re.compile(r"^(?:https?:)?//(?:[\w-]+\.)*?([\w-]+)\.(?:co\.uk|com\.\w\w|\w{2,})(?:[/:]|$)")
_PARTS: Final = re.compile(r"\s+[-–—|]\s+|\s*,\s+(?=[A-ZÄÖÜ])")
_HANDLE: Final = re.compile(r"^@|_")
_DOMAIN: Final = re.compile(r"\.[a-z]{2,4}(?:\.uk)?$", re.I)
_SUFFIX: Final = re.compile(r".\s(?:[|–—›-]|::)\s+([^|–—›]{2,40})$")
_LONGEST: Final = 60
_RANKS: Final = 7
"""Points of the first source; each later one has one less."""
_BORNE_OUT: Final = 2
_HOSTED: Final = 3
_FAULT: Final = 6


def pick_site(stated: Iterable[str | None], title: str, url: str | None) -> str | None:
    """The best of the stated names, most trusted source first; None where there is none.

    `title` is the title of the page's head, whose end often names the site; it bears others out, and is a
    name of its own where the address bears it out.
    """
    ranked = [
        (_RANKS - rank, part) for rank, name in enumerate(stated) for part in (_split(name) if name else ())
    ]
    suffix = _SUFFIX.search(title)
    host = host_of(url)
    if suffix is not None and _fits_host(suffix[1], host):
        ranked.append((1, suffix[1].strip()))
    rated: dict[str, int] = {}
    for points, name in ranked:
        if _faults(name) and not _fits_host(name, host):
            continue
        others = {key(other) for _, other in ranked} - {key(name)}
        score = points - _FAULT * _faults(name) + _HOSTED * _fits_host(name, host)
        score += _BORNE_OUT * (sum(key(name) == key(other) for _, other in ranked) - 1)
        score += _BORNE_OUT * fold(title).endswith(fold(name))
        score += any(key(name) in other or other in key(name) for other in others)
        rated[name] = max(score, rated.get(name, score))
    return max(rated, key=lambda name: rated[name]) if rated else None


def is_site(name: str, publisher: str | None, url: str | None) -> bool:
    """Whether a name is that of the site: its publisher's, the initials of it, or the address."""
    letters = {key(publisher or ""), _initials(publisher or ""), host_of(url).replace("-", "")}
    return key(name) in letters - {""}


def host_of(url: str | None) -> str:
    """The telling part of an address: "https://www.hafen-blatt.de/x" > "hafen-blatt"; "" for none."""
    found = _HOST.match(url or "")
    return found[1].lower() if found else ""


def key(name: str) -> str:
    """A name without its domain, case, space and hyphens."""
    return fold(_DOMAIN.sub("", name)).replace(" ", "")


def _split(name: str) -> list[str]:
    """A name, cut where a company or a town follows: "Freie Post - Freier Verlag GmbH" > "Freie Post"."""
    if "://" in name or len(name) > _LONGEST:
        return []
    parts = [part.strip() for part in _PARTS.split(name)]
    return [parts[0]] if len(parts) > 1 and not _faults(parts[0]) else [name.strip()]


def _faults(name: str) -> int:
    """What speaks against a name: a legal form, the system of the page, an account, nothing but a word or two
    of the web."""
    words = name.split()
    return (
        any(word.rstrip(",") in _legal_forms() for word in words[1:])
        + (key(name) in platforms())
        + bool(_HANDLE.search(name))
    )


def _fits_host(name: str, host: str) -> bool:
    """Whether a name and the address are the same letters, one within the other, or its initials."""
    bare, letters = key(name), host.replace("-", "")
    if len(letters) < 2 or len(bare) < 2:
        return False
    return (
        bare == letters
        or (len(bare) > 3 and (bare in letters or letters in bare))
        or _initials(name) == letters
    )


def _initials(name: str) -> str:
    return "".join(word[0] for word in fold(_DOMAIN.sub("", name)).split())


@cache
def _legal_forms() -> frozenset[str]:
    return frozenset(
        form
        for language in LANGUAGES
        for form, schema in company_suffixes(language).items()
        if schema == "Company"
    )
