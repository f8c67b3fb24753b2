"""Addresses of pages as keys: two addresses that lead to one page give one key.

Not for: fetching, nor for saying whether an address is safe to ask.
"""

import re
from typing import Final
from urllib.parse import parse_qsl, urlencode, urlsplit

_TRACKING: Final = re.compile(
    r"utm_\w+|fbclid|gclid|mc_[ce]id|wt_?\w*mc|xtor|ns_\w+|ocid|cmpid|at_\w+|ref|reduced|outputtype",
    re.IGNORECASE,
)
"""Parameters that say where a reader came from, and not what is shown."""
_TWINS: Final = re.compile(r"^(?:www|m|mobil|mobile|amp)\.")
_ENDING: Final = re.compile(r"(?:/amp)?(?:/index\.html?)?/?$")


def normalize_address(address: str) -> str | None:
    """Host, path and telling parameters of a page's address; None for a front page or what is no address."""
    try:
        parts = urlsplit(address.strip())
        host = (parts.hostname or "").lower()
    except ValueError:
        return None
    if parts.scheme.lower() not in ("http", "https", "") or not host:
        return None
    path = _ENDING.sub("", parts.path)
    telling = sorted(pair for pair in parse_qsl(parts.query) if not _TRACKING.fullmatch(pair[0]))
    if not path and not telling:
        return None
    return _TWINS.sub("", host) + path + (f"?{urlencode(telling)}" if telling else "")
