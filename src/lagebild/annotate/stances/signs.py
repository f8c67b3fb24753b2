"""What speaks for a stance: what the model heard, what words tell, who spoke before and after.

Not for: adding it up; see `weigh`.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log
from typing import Final

from lagebild.annotate.stances.candidates import ANSWERING, REACH
from lagebild.annotate.stances.clause import Clause
from lagebild.annotate.stances.facets import Facets, count_kin
from lagebild.annotate.stances.heard import Heard
from lagebild.annotate.stances.pointing import find_pointing
from lagebild.annotate.stances.rules import find_told
from lagebild.lang.answers import load_answers
from lagebild.lang.signs import load_signs
from lagebild.lang.stances import load_stances
from lagebild.records import Attribution, Quote

Signs = Mapping[str, float]
"""Value of each sign that is there, by name."""

_SUREST: Final = 4.0
"""Log odds beyond which nothing is surer: a share of .98."""
_SOMEBODY: Final = re.compile(
    r"\W*(?:eine?[mnrs]?|zwei|drei|mehrere|einige|an?|one|some|several|two|three|a few)\b", re.IGNORECASE
)
_FEW_TERMS: Final = 2
_MOST_VOICES: Final = 4


@dataclass(frozen=True, slots=True)
class Report:
    """All attributions of one text, in order, by four views of each; `schemata` of the referents, by id."""

    facets: Sequence[Facets]
    clauses: Sequence[Clause]
    heard: Sequence[Heard | None]
    schemata: Mapping[str, str]
    language: str


def find_signs(index: int, report: Report) -> Signs:
    """Signs of the attribution at `index`. Its own stance is that of its cue."""
    facets, clause = report.facets[index], report.clauses[index]
    attribution = facets.attribution
    told = find_told(attribution, clause, load_stances(report.language))
    found: dict[str, float] = {
        **_hearing(report.heard[index]),
        f"told: {told or 'nothing'}": 1.0,
        f"cue: {attribution.stance}": 1.0,
        f"kind: {attribution.kind}": 1.0,
        "no cue": not attribution.cue,
        "no source": not attribution.source,
        "somebody speaks": bool(_SOMEBODY.match(_join(attribution.source))),
        "thought": "thought" in attribution.medium,
        "inside another": attribution.parent is not None,
        "in a headline": facets.role == "headline",
        "few terms": len(facets.terms) <= _FEW_TERMS,
        **{f"speaker: {report.schemata.get(name, '')}": 1.0 for name in attribution.speakers},
        **{f"words: {name}": 1.0 for name in _words(attribution, clause, report.language)},
        **{f"points: {way}": 1.0 for way in _point(facets, report)},
        **_before(index, report),
        **_beside(index, report),
    }
    return {name: float(value) for name, value in found.items() if value}


def _hearing(heard: Heard | None) -> dict[str, float]:
    if heard is None:
        return {"heard: nothing": 1.0}
    odds = log(max(heard.sure, 1e-3) / max(1 - heard.sure, 1e-3))
    return {f"heard: {heard.stance}": 1.0, f"heard surely: {heard.stance}": min(odds, _SUREST)}


def _words(attribution: Attribution, clause: Clause, language: str) -> Iterator[str]:
    around = (*attribution.source, *attribution.cue, *attribution.frame)
    parts = {"content": _join(attribution.content), "around": f"{clause.bare} {_join(around)}"}
    return (rule.name for rule in load_signs(language) if rule.pattern.search(parts[rule.part]))


def _point(facets: Facets, report: Report) -> list[str]:
    """In the order of the alphabet: what is added up in another order differs in the last bit."""
    return sorted(find_pointing(facets, load_answers(report.language)))


def _join(quotes: Iterable[Quote]) -> str:
    return " ".join(q.quote for q in quotes)


def _before(index: int, report: Report) -> dict[str, float]:
    """What other voices said before: who is named there, or repeats their words, may well deny."""
    own = report.facets[index]
    others = [
        other
        for other in report.facets[max(0, index - REACH) : index]
        if other.attribution.id != own.attribution.parent and not other.voices & own.voices
    ]
    shares = [count_kin(own.terms, other.terms) / max(1, len(own.terms)) for other in others]
    named = [bool(own.voices & other.named) for other in others]
    return {
        "first of all": index == 0,
        "voices before": min(len(others), _MOST_VOICES) / _MOST_VOICES,
        "said before": max(shares, default=0.0),
        "said before of the speaker": max(
            (s for s, by_name in zip(shares, named, strict=True) if by_name), default=0.0
        ),
        "speaker named before": any(named),
        "names a voice before": any(own.named & other.voices for other in others),
        "names others": bool(own.named - own.voices),
        "names the speaker": bool(own.named & own.voices),
    }


def _beside(index: int, report: Report) -> dict[str, float]:
    """What was heard of the same voice right before and behind, and whether the next voice answers."""
    own, found = report.facets[index], dict[str, float]()
    for way, at in (("before", index - 1), ("behind", index + 1)):
        if not 0 <= at < len(report.facets):
            continue
        heard, same = report.heard[at], bool(report.facets[at].voices & own.voices)
        if heard is not None and same:
            found[f"same voice {way}: {heard.stance}"] = 1.0
        elif heard is not None and heard.stance in ANSWERING:
            found[f"other voice {way}: answers"] = 1.0
    return found
