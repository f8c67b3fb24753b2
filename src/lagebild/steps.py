"""THE list of steps, in order: what each needs and gives. The only place that picks a language or a model."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from lagebild.annotate.attributions import find_attributions, to_found_attributions
from lagebild.annotate.chains import resolve_chains
from lagebild.annotate.claim_mentions import find_claim_mentions
from lagebild.annotate.events import find_events
from lagebild.annotate.mentions import find_mentions, to_found_mentions
from lagebild.annotate.name_forms import find_name_forms
from lagebild.annotate.passages import find_passages
from lagebild.annotate.repairs import find_repairs
from lagebild.annotate.stances import resolve_stances
from lagebild.annotate.timexes import find_timexes
from lagebild.annotate.transfers import find_transfers
from lagebild.annotate.words import find_words
from lagebild.lang.load import pick_language
from lagebild.models.borders import JointBorders, load_borders
from lagebild.models.capitals import load_capitals
from lagebild.models.catalogue import find_model, load_reader
from lagebild.models.encoder.hints import to_hints
from lagebild.models.encoder.reading import Reader
from lagebild.models.encoder.words import split
from lagebild.models.tagger import load_analyser, load_tagger
from lagebild.records import RULES as RULES
from lagebild.records import Annotations, Findings, Text
from lagebild.text.mending import Edit, Mending, mend_text, restore

Run = Callable[[Text, Annotations, str], Annotations]


_READERS_SHARE = 0.6
"""Weight of a reader beside the model made for borders alone. Best on speeches (dev) and our own texts."""


def _find_words(text: Text, known: Annotations, language: str, reader: Reader | None = None) -> Annotations:
    borders = load_borders(language)
    if borders is not None and reader is not None:
        borders = JointBorders(borders, reader, _READERS_SHARE)
    return find_words(text, known, language, load_tagger(language), borders)


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


_FOUND_BEFORE = "stances"
"""The layer that what a model finds is ready for: later ones resolve it as they resolve what rules find."""


def layers_of(reader: Reader | None) -> tuple[Layer, ...]:
    """THE list for a model: it reads the text after the rules, which tell it what they found."""
    if reader is None:
        return LAYERS
    at = next(number for number, layer in enumerate(LAYERS) if layer.name == _FOUND_BEFORE)
    found = (
        Layer("findings", ("mentions", "attributions"), ("findings",), partial(_find, reader)),
        Layer("found_mentions", ("findings",), ("mentions", "referents"), to_found_mentions),
        Layer("found_attributions", ("findings",), ("attributions",), to_found_attributions),
    )
    before = (
        replace(layer, run=partial(_find_words, reader=reader)) if layer.name == "words" else layer
        for layer in LAYERS[:at]
    )
    return (*before, *found, *LAYERS[at:])


def _find(reader: Reader, text: Text, known: Annotations, language: str) -> Annotations:
    """What the model finds, once it is told what the rules did, transfers too."""
    told = find_transfers(text, known, language)
    words = split(text.document.text)[3]
    return replace(known, findings=reader.read(text.document.text, to_hints(told, words)))


def pick_model(model: str, code: str) -> str:
    """The model to read a text in `code` ("de", "en-GB", "und") with; the rules alone where it knows none."""
    base = code.split("-")[0].lower()
    language = pick_language(code) if base == "und" else base
    return model if model != RULES and language in find_model(model).languages else RULES


def annotate(text: Text, model: str = RULES) -> Annotations:
    """All records of one cleaned document, by the rules and the model of this name.

    By the rules alone where it does not know the language: `findings.model` tells. All else of the findings
    is dropped.
    """
    language, model = pick_language(text.page.language), pick_model(model, text.page.language)
    repairs = REPAIRS.run(text, Annotations(), language).repairs
    mending = Mending(text.document.text, (Edit(r.start, r.end, r.restored) for r in repairs if r.applied))
    mended, known = mend_text(text, mending), Annotations()
    for layer in layers_of(None if model == RULES else load_reader(model))[1:]:
        known = layer.run(mended, known, language)
    known = replace(known, findings=Findings(known.findings.model))
    return replace(restore(known, mending), repairs=repairs)
