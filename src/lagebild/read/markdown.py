"""Markdown to a Document: the words as they read, by markdown-it-py, without the marks around them.

Facts come from a head of YAML between lines of three hyphens, where there is one. Not for: plain text, in
which a star is a star.
"""

import re
from typing import Any, Final

from lagebild.read.decode import decode
from lagebild.read.flatten import read_parts
from lagebild.read.given import Given, Read, make_document
from lagebild.read.limits import refuse_long
from lagebild.read.page_facts import parse_published
from lagebild.records import FormatFacts
from lagebild.text.characters import whole_characters

MEDIA_TYPE: Final = "text/markdown"
_HEAD: Final = re.compile(r"\ufeff?---[ \t]*\r?\n(.{0,20000}?)\r?\n---[ \t]*(?:\r?\n|\Z)", re.S)
_HEADING: Final = re.compile(r"<h1>(.{1,400}?)</h1>", re.S)


def read_markdown(given: Given) -> Read:
    """The one Document of a Markdown file."""
    from markdown_it import MarkdownIt  # only where Markdown is read

    raw = given.whole()
    source, encoding = decode(raw)
    refuse_long(source)
    head = _HEAD.match(source)
    body = source[head.end() :] if head else source.removeprefix("\ufeff")
    html = MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(body)
    heading = _HEADING.search(html)
    title = " ".join(read_parts(heading.group(1)).text.split()) if heading else None
    text = read_parts(f"<body>{html}</body>").text
    facts = _facts(_read_head(head.group(1)) if head else {}, title or None)
    yield make_document(raw, given.name, MEDIA_TYPE, encoding, whole_characters(text), facts)


def _read_head(source: str) -> dict[str, Any]:
    """What a head states; nothing where it is no YAML."""
    import yaml

    try:
        loaded = yaml.load(source, Loader=yaml.BaseLoader)  # words alone: no dates, no numbers, no objects
    except (yaml.YAMLError, ValueError, RecursionError):
        return {}
    return {str(key).lower(): value for key, value in loaded.items()} if isinstance(loaded, dict) else {}


def _facts(stated: dict[str, Any], title: str | None) -> FormatFacts:
    return FormatFacts(
        title=_word(stated, "title") or title,
        publisher=_word(stated, "publisher", "site", "source"),
        published=parse_published(_word(stated, "published", "date")),
        updated=parse_published(_word(stated, "updated", "modified", "lastmod")),
        authors=_words(stated.get("authors", stated.get("author"))),
        url=_word(stated, "url", "canonical", "link"),
        language=_word(stated, "language", "lang"),
        section=_word(stated, "section", "category"),
        agencies=_words(stated.get("agencies", stated.get("agency"))),
    )


def _word(stated: dict[str, Any], *keys: str) -> str | None:
    return next(
        (
            " ".join(stated[key].split())
            for key in keys
            if isinstance(stated.get(key), str) and stated[key].strip()
        ),
        None,
    )


def _words(value: object) -> tuple[str, ...]:
    listed = value if isinstance(value, list) else [value]
    return tuple(one.strip() for one in listed if isinstance(one, str) and one.strip())
