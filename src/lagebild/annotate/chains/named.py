"""The voice that is named right behind some words: "unter Berufung auf" > "das Zollamt".

Not for: which words announce a voice; the table `relays` says.
"""

import re
from itertools import dropwhile, takewhile
from typing import Final

from lagebild.annotate.chains.scope import BLANK, Scope
from lagebild.annotate.chains.voices import Voices
from lagebild.lang.relays import relay_patterns
from lagebild.lang.tags import ADJECTIVES, ARTICLES, CONJUNCTIONS, FINITE, INFINITE, NAMES, NOUNS, NUMBERS
from lagebild.records import Mention, Token, Voice, VoiceRole

_END: Final = re.compile(rf"[,;:.!?(){BLANK}]")
_BEFORE_HEAD: Final = ADJECTIVES | ARTICLES | NUMBERS
_LINKS: Final = CONJUNCTIONS | {"$,"}
_JOINING: Final = _BEFORE_HEAD | _LINKS
_OWNING: Final = frozenset({"POS"})
_OWNED: Final = 3
"""Characters between an owner and what is its own: " 's "."""
NOMINAL: Final = NAMES | NOUNS | {"FM"}
"""Nouns, names and words of another language."""
_MARKS: Final = " „“\"»«'”’"
_QUOTED: Final = re.compile(r"[„“\"»«]([^„“”\"»«]+)[“”\"»«]")


def find_named(scope: Scope, offset: int, role: VoiceRole, voices: Voices) -> tuple[Voice, ...]:
    """Voices named right behind `offset`: mentions where there are any, else the phrase as it is worded."""
    stretch = find_stretch(scope, offset)
    if stretch is None:
        return ()
    start, end = stretch
    mentions = [m for m in scope.mentions if start <= m.start and m.end <= end]
    first = next((m for m in mentions if _leads_to(scope, start, m, voices)), None)
    if first is None:
        return (find_worded(scope, start, end, role),)
    owned = [m for m in mentions if first.end <= m.start <= first.end + _OWNED]
    if owned and _only(scope, first.end, owned[0].start, _OWNING):
        first = owned[0]  # "Norway's fisheries ministry"
    found = [first]
    for mention in mentions:
        if mention.start >= found[-1].end and _is_joined(scope, found[-1].end, mention.start):
            found.append(mention)
    return tuple(voices.at(m, role) for m in found)


def _is_joined(scope: Scope, start: int, end: int) -> bool:
    """True for "und" or a comma, and articles; an article alone joins nobody: "Leute der Werft"."""
    between = [t for t in scope.tokens if start <= t.start < end]
    return any(t.pos in _LINKS for t in between) and _only(scope, start, end, _JOINING)


def find_bearer(scope: Scope, position: int, language: str) -> int:
    """How many characters of words for a statement ("Angaben des") stand at `position` of the scope's words,
    before the one whose statement it is; 0 where none do."""
    words = scope.words[position:]
    space = len(words) - len(words.lstrip())
    ends = [m.end() for p in relay_patterns(language, "bearer") if (m := p.match(words, space))]
    return max((end for end in ends if words[end:].strip()), default=0)


def find_worded(scope: Scope, start: int, end: int, role: VoiceRole) -> Voice:
    """The words at [start, end) as a voice, without a leading article and quotation marks around them."""
    inside = [t for t in scope.tokens if start <= t.start < end and not _is_mark(t)]
    if len(inside) > 1 and inside[0].pos in ARTICLES:
        inside = inside[1:]
    if not inside:
        return Voice(scope.between(start, end), None, role, start, end)
    low, high = inside[0].start, inside[-1].end
    return Voice(scope.between(low, high), None, role, low, high)


def find_marked(scope: Scope, start: int, end: int) -> Voice | None:
    """The name in quotation marks in [start, end) as a relay."""
    marked = _QUOTED.search(scope.between(start, end))
    return find_worded(scope, start + marked.start(1), start + marked.end(1), "relay") if marked else None


def find_nouns(scope: Scope, start: int, end: int) -> Voice | None:
    """The first run of nouns and names in [start, end) as a relay."""
    inside = [t for t in scope.tokens if start <= t.start < end]
    run = list(takewhile(_is_nominal, dropwhile(lambda t: not _is_nominal(t), inside)))
    return find_worded(scope, run[0].start, run[-1].end, "relay") if run else None


def _is_nominal(token: Token) -> bool:
    return token.pos in NOMINAL


def find_stretch(scope: Scope, offset: int) -> tuple[int, int] | None:
    """From the first word behind `offset` to the end of the phrase: a mark, content, or a finite verb."""
    tokens = [t for t in scope.tokens if t.start >= offset]
    if not tokens or tokens[0].pos in FINITE:
        return None
    start = tokens[0].start
    mark = _END.search(scope.words, start - scope.start)
    end = scope.start + mark.start() if mark else scope.start + len(scope.words)
    verb = next((t.start for t in tokens if start < t.start < end and is_verb(t, scope)), end)
    tail = [t for t in tokens if t.start < verb]
    while tail and tail[-1].pos in INFINITE:  # "ließ über eine Kanzlei mitteilen"
        verb = tail.pop().start
    words = scope.between(start, verb).rstrip()
    return (start, start + len(words)) if words else None


def is_verb(token: Token, scope: Scope) -> bool:
    """True for a finite verb; not for a word that the tagger took for one within a name."""
    return token.pos in FINITE and not any(m.start <= token.start < m.end for m in scope.mentions)


def _leads_to(scope: Scope, start: int, mention: Mention, voices: Voices) -> bool:
    """True where nothing but an article stands before a mention; before a medium its noun may too."""
    if _only(scope, start, mention.start, _BEFORE_HEAD):
        return True
    nouns = _BEFORE_HEAD | NOUNS
    before = [t for t in scope.tokens if start <= t.start < mention.start and t.pos in NOUNS]
    return (
        len(before) == 1 and voices.is_medium(mention.referent) and _only(scope, start, mention.start, nouns)
    )


def _only(scope: Scope, start: int, end: int, tags: frozenset[str]) -> bool:
    """True where only words of these tags, and quotation marks, stand in [start, end)."""
    return all(t.pos in tags or _is_mark(t) for t in scope.tokens if start <= t.start < end)


def _is_mark(token: Token) -> bool:
    return token.text in _MARKS
