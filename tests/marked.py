"""Texts with marks, for tests: the marks become records and vanish from the text.

    [s Der Hafen] [c bestreitet] [q den Verkauf].

Marks: `q` content, `c` cue, `s` source, `f` frame, `a` addressee, `@KEY` a mention of the referent KEY
("medium:bote", "country:XA", "person:ode/country:XA" for one who speaks for a state; several: "a+b").
A number before the letter tells attributions apart (`1q`, `2q`); `2q<1` makes 1 the parent of 2. Marks nest.
A mention that covers a source, or lies in one, names the speakers. Lemmas are the words in lower case.
"""

import re
from dataclasses import dataclass, field, replace
from typing import Final

from lagebild.records import (
    Annotations,
    Attribution,
    Document,
    Fact,
    FormatFacts,
    Mention,
    Page,
    Quote,
    Referent,
    Schema,
    Sentence,
    Span,
    StanceValue,
    Text,
    Token,
    make_id,
    take,
)

_OPEN: Final = re.compile(r"\[(?:(?P<number>\d*)(?P<letter>[qcsfa])(?:<(?P<parent>\d+))?|@(?P<keys>\S+)) ")
_WORD: Final = re.compile(r"\w+(?:-\w+)*|[^\w\s]")
_ARTICLES: Final = frozenset({"der", "die", "das", "dem", "den", "des", "ein", "eine", "the", "a"})
_SCHEMATA: Final[dict[str, Schema]] = {
    "medium": "Medium", "country": "Country", "person": "Person", "body": "PublicBody", "group": "Group",
    "place": "Address",
}  # fmt: skip


@dataclass
class _Marks:
    plain: str = ""
    parts: dict[str, dict[str, list[tuple[int, int]]]] = field(default_factory=dict)
    parents: dict[str, str] = field(default_factory=dict)
    mentions: list[tuple[str, int, int]] = field(default_factory=list)


def read_marked(
    words: str, publisher: str | None = None, stance: StanceValue = "assert"
) -> tuple[Text, Annotations]:
    """The text without its marks, and the records that the marks stand for. `stance` is that of every cue."""
    marks = _strip(words)
    text = _to_text(marks.plain, publisher)
    name = text.document.id
    tokens = tuple(_token(m) for m in _WORD.finditer(marks.plain))
    mentions = tuple(
        _mention(key, name, take(marks.plain, start, end))
        for joined, start, end in sorted(marks.mentions, key=lambda m: m[1:])
        for key in (k.split("/")[0] for k in joined.split("+"))
    )
    known = Annotations(
        tokens=tokens,
        sentences=_sentences(marks.plain, name, tokens),
        mentions=mentions,
        referents=_referents(marks, name),
    )
    found = tuple(_attribution(n, marks, text, mentions, stance) for n in sorted(marks.parts))
    return text, replace(known, attributions=tuple(sorted(found, key=lambda a: (a.start, a.end, a.id))))


def _strip(words: str) -> _Marks:
    marks = _Marks()
    open_: list[tuple[re.Match[str] | None, int]] = []
    i = 0
    while i < len(words):
        mark = _OPEN.match(words, i)
        if mark:
            open_.append((mark, len(marks.plain)))
            i = mark.end()
        elif words[i] == "]" and open_:
            found, start = open_.pop()
            assert found is not None
            _close(found, start, marks)
            i += 1
        else:
            marks.plain += words[i]
            i += 1
    return marks


def _close(found: re.Match[str], start: int, marks: _Marks) -> None:
    end = len(marks.plain)
    if found["keys"]:
        marks.mentions.append((found["keys"], start, end))
        return
    number = found["number"] or "1"
    marks.parts.setdefault(number, {}).setdefault(found["letter"], []).append((start, end))
    if found["parent"]:
        marks.parents[number] = found["parent"]


def _to_text(plain: str, publisher: str | None) -> Text:
    raw = plain.encode()
    document = Document("doc-1", "report.txt", "0" * 64, "text/plain", "utf-8", plain, raw, FormatFacts())
    page = Page(publisher=Fact(publisher, "test") if publisher else None, language="de")
    return Text(document, (Span("spa-1", "doc-1", 0, len(plain), plain, "report", "test"),), page)


def _token(found: re.Match[str]) -> Token:
    word = found.group()
    if word.lower() in _ARTICLES:
        return Token(found.start(), found.end(), word, word.lower(), "ART")
    tag = "NN" if word[0].isupper() else "VV(FIN)" if len(word) > 4 else "ART"
    return Token(found.start(), found.end(), word, word.lower(), tag if word[0].isalnum() else "$.")


def _mention(key: str, document: str, at: Quote) -> Mention:
    name = make_id("men", at.start, at.end, key)
    return Mention(name, document, at.start, at.end, at.quote, _schema(key), "name", f"ref-{key}")


def _sentences(plain: str, document: str, tokens: tuple[Token, ...]) -> tuple[Sentence, ...]:
    found = []
    for index, m in enumerate(re.finditer(r"\S(?:[^.!?]|[.!?](?!\s|$))*[.!?]?[“\"«]?", plain)):
        inside = [i for i, t in enumerate(tokens) if m.start() <= t.start < m.end()]
        first, last = (inside[0], inside[-1] + 1) if inside else (0, 0)
        found.append(
            Sentence(f"sen-{index}", document, m.start(), m.end(), m.group(), index, "report", first, last)
        )
    return tuple(found)


def _schema(key: str) -> Schema:
    return _SCHEMATA[key.split(":")[0]]


def _referents(marks: _Marks, document: str) -> tuple[Referent, ...]:
    found: dict[str, Referent] = {}
    for joined, start, end in marks.mentions:
        for both in joined.split("+"):
            key, _, state = both.partition("/")
            name = marks.plain[start:end]
            found.setdefault(
                key,
                Referent(f"ref-{key}", document, _schema(key), name, key, (name,), speaks_for=state or None,
                         named=not key.startswith("group:")),
            )  # fmt: skip
    return tuple(found[k] for k in sorted(found))


def _attribution(
    number: str, marks: _Marks, text: Text, mentions: tuple[Mention, ...], stance: StanceValue
) -> Attribution:
    plain = text.document.text

    def quotes(letter: str) -> tuple[Quote, ...]:
        return tuple(take(plain, start, end) for start, end in sorted(marks.parts[number].get(letter, [])))

    spans = [span for spans in marks.parts[number].values() for span in spans]
    start, end = min(s for s, _ in spans), max(e for _, e in spans)
    content, source = quotes("q"), quotes("s")
    direct = any(q.quote[:1] in '„“"«»' for q in content)
    speakers = [m.referent for m in mentions if any(s.start < m.end and m.start < s.end for s in source)]
    return Attribution(
        id=f"att-{number}", document=text.document.id, start=start, end=end, quote=plain[start:end],
        kind="direct" if direct else "indirect", medium=("speech",), stance=stance, content=content,
        cue=quotes("c"), source=source, frame=quotes("f"), addressee=quotes("a"),
        speakers=tuple(dict.fromkeys(speakers)),
        parent=f"att-{marks.parents[number]}" if number in marks.parents else None, rule="test",
    )  # fmt: skip
