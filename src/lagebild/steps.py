"""THE list of steps, in order: what each needs and gives. The only place that picks a language or a model."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from lagebild.annotate.attributions import find_attributions
from lagebild.annotate.chains import resolve_chains
from lagebild.annotate.claim_mentions import find_claim_mentions
from lagebild.annotate.events import find_events
from lagebild.annotate.mentions import find_mentions
from lagebild.annotate.name_forms import find_name_forms
from lagebild.annotate.passages import find_passages
from lagebild.annotate.repairs import find_repairs
from lagebild.annotate.stances import resolve_stances
from lagebild.annotate.timexes import find_timexes
from lagebild.annotate.transfers import find_transfers
from lagebild.annotate.words import find_words
from lagebild.lang.load import pick_language
from lagebild.models.borders import load_borders
from lagebild.models.capitals import load_capitals
from lagebild.models.tagger import load_analyser, load_tagger
from lagebild.records import Annotations, Text
from lagebild.text.mending import Edit, Mending, mend_text, restore

Run = Callable[[Text, Annotations, str], Annotations]


def _find_words(text: Text, known: Annotations, language: str) -> Annotations:
    return find_words(text, known, language, load_tagger(language), load_borders(language))


def _find_name_forms(text: Text, known: Annotations, language: str) -> Annotations:
    return find_name_forms(text, known, language, load_analyser(language))


def _find_repairs(text: Text, known: Annotations, language: str) -> Annotations:
    return find_repairs(text, known, language, load_capitals(language))


@dataclass(frozen=True, slots=True)
class Layer:
    """One annotation step: the fields of Annotations that it needs, those it gives, and the function."""

    name: str
    needs: tuple[str, ...]
    gives: tuple[str, ...]
    run: Run


REPAIRS = Layer("repairs", (), ("repairs",), _find_repairs)
"""Runs on the text as it is; every other layer reads the text through what it mends."""

LAYERS: tuple[Layer, ...] = (
    REPAIRS,
    Layer("words", (), ("tokens", "sentences"), _find_words),
    Layer("timexes", ("tokens", "sentences"), ("timexes",), find_timexes),
    Layer("mentions", ("tokens", "sentences"), ("mentions", "referents"), find_mentions),
    Layer("attributions", ("tokens", "sentences", "mentions"), ("attributions",), find_attributions),
    Layer("stances", ("tokens", "sentences", "attributions"), ("attributions",), resolve_stances),
    Layer("chains", ("mentions", "referents", "attributions"), ("attributions",), resolve_chains),
    Layer(
        "transfers", ("mentions", "attributions", "timexes"), ("transfers", "attributions"), find_transfers
    ),
    Layer("events", ("mentions", "attributions", "timexes"), ("events",), find_events),
    Layer("claim_mentions", ("attributions", "transfers"), ("claim_mentions",), find_claim_mentions),
    Layer("passages", ("tokens", "sentences"), ("passages",), find_passages),
    Layer("name_forms", ("tokens", "sentences", "mentions", "referents"), ("name_forms",), _find_name_forms),
)


def annotate(text: Text) -> Annotations:
    """All records of one cleaned document."""
    language = pick_language(text.page.language)
    repairs = REPAIRS.run(text, Annotations(), language).repairs
    mending = Mending(text.document.text, (Edit(r.start, r.end, r.restored) for r in repairs if r.applied))
    mended, known = mend_text(text, mending), Annotations()
    for layer in LAYERS[1:]:
        known = layer.run(mended, known, language)
    return replace(restore(known, mending), repairs=repairs)
