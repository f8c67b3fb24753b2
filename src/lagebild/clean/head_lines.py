"""Lines at the top of a page that say whose words it holds, of which day, and that somebody wrote them down
or translated them: "Kanal Acht | Abendschau | 4.5.2031 | Transkript", "Original: Kurier, 4.5.2031".

Such a line is no title, and the name in it published what is told below.
Not for: names of papers and stations that stand alone; the table `page_facts` knows these.
"""

import re
from typing import Final

from lagebild.clean.dates import find_dates, weekdays
from lagebild.lang.page_facts import all_fact_rules
from lagebild.records import CARRYING, Quote, Span, take
from lagebild.text.folding import fold

_MOST_WORDS: Final = 22
_SHORT: Final = 2
"""Words of a name that is taken as a whole."""
_NAME: Final = re.compile(r"[A-ZÀ-Þ][\w.&'’-]*(?: (?:[A-ZÀ-Þ\d&][\w.&'’-]*|[a-zà-ÿ]{1,3}(?= [A-ZÀ-Þ]))){0,5}")
"""Words with a capital, short ones between them: "Diário do Tejo"."""
_STARTS: Final = re.compile(r"^\W*|[:|,]\s*|[(\[]\s*")
_TOPIC: Final = re.compile(r":\s+\w+ \w+")
"""What a title has, and a line that only names its origin has not."""


def is_head_line(line: str) -> bool:
    """Whether a line holds a full date and says how the words came about, and tells no more."""
    if len(line.split()) > _MOST_WORDS or not any(char.isdigit() for char in line):
        return False
    return _says_how(line) and not _has_topic(line) and next(find_dates(line), None) is not None


def find_head_names(text: str, spans: tuple[Span, ...]) -> list[Quote]:
    """Names that open such lines, or follow a word like "Original:" in them."""
    found = []
    body = next((text[span.start :] for span in spans if span.role in {"report", "transcript"}), "")
    for span in spans:
        if span.role in CARRYING:
            continue
        if is_head_line(span.quote) and (hit := _find_name(span.quote)) is not None:
            name = _cut(hit.group(), body)
            at = span.start + hit.start()
            found.append(take(text, at, at + len(name)))
    return found


def _says_how(line: str) -> bool:
    return any(rule.pattern.search(line) for rule in all_fact_rules("made"))


def _has_topic(line: str) -> bool:
    announced = [hit.end() for rule in all_fact_rules("origin") for hit in rule.pattern.finditer(line)]
    return any(not any(hit.start() < end for end in announced) for hit in _TOPIC.finditer(line))


def _find_name(line: str) -> re.Match[str] | None:
    """The name behind a word like "Original:"; else the first name of the line that is no word for how."""
    for rule in all_fact_rules("origin"):
        for hit in rule.pattern.finditer(line):
            if (name := _NAME.match(line, hit.end())) is not None:
                return name
    date = next((found.start for found in find_dates(line)), len(line))
    for start in _STARTS.finditer(line[:date]):
        name = _NAME.match(line, start.end(), date)
        if name is not None and not (_says_how(name.group()) or _is_day(name.group())):
            return name
    return None


def _is_day(name: str) -> bool:
    return name.split()[0].casefold() in weekdays()


def _cut(name: str, body: str) -> str:
    """A long name up to its last word that the text below names too: a broadcast's title stands behind the
    name of its station."""
    words = name.rstrip(" .").split()
    if len(words) <= _SHORT:
        return " ".join(words)
    said = set(fold(body).split())
    named = [place for place, word in enumerate(words, 1) if place > 1 and fold(word) in said]
    return " ".join(words[: named[-1]] if named else words)
