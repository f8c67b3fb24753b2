"""A learned model gives the same whatever is read beside it, and streams through long texts.

What it does not know it says. On texts of our own, so that all of it runs everywhere.
"""

import json
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import pytest

from evals.own_texts import read_own_texts
from evals.pages_of_text import to_text
from lagebild.models import catalogue
from lagebild.models.encoder import network, reading
from lagebild.models.encoder.hints import to_hints
from lagebild.models.encoder.reading import Hints, Reader
from lagebild.models.encoder.words import split
from lagebild.records import Act, Findings
from lagebild.settings import DEFAULT_MODEL
from lagebild.steps import annotate

MODELS = tuple(row.name for row in catalogue.find_models())
TEXTS = 4
NEAR = 1e-3
"""Scores may differ by so much; spans and labels not at all."""
SHORT, LONG = 4_000, 24_000
GROWTH = 60
"""MiB that reading `LONG` words may take above what reading `SHORT` ones did: the text itself, its words and
where they stand, and what is found. (200,000 words took 73 more than 20,000, .9 times the time a word.)"""
SLOWER = 1.5
"""The long text may take so many times the time a word that the short one takes."""

READ = """
import json, pathlib, re, sys, time
from lagebild.models.catalogue import load_reader
reader, words, found = load_reader(sys.argv[1]), sys.stdin.read().split(" "), {}
reader.read(" ".join(words[:2000]))
for size in map(int, sys.argv[2:]):
    text = " ".join((words * (size // len(words) + 1))[:size])
    began = time.process_time()
    findings = reader.read(text)
    seconds = time.process_time() - began
    peak = int(re.search(r"VmHWM:\\s+(\\d+)", pathlib.Path("/proc/self/status").read_text())[1]) / 1024
    found[size] = {"seconds": seconds, "peak": peak, "acts": len(findings.acts)}
print(json.dumps(found))
"""
"""The peak is this program's own; `resource` would tell that of the process which started it."""


@pytest.fixture(scope="module")
def told() -> list[tuple[str, Hints]]:
    """Some of our own texts, of all sorts, and what the rules say of them."""
    texts = [text for _, text in read_own_texts()]
    chosen = texts[:: len(texts) // TEXTS][:TEXTS]
    return [(text, to_hints(annotate(to_text(text)), split(text)[3])) for text in chosen]


def read_with(model: str, patch: pytest.MonkeyPatch, threads: int, batch: int) -> Reader:
    """A reader with so many threads, so many windows and runs of words in one go."""
    patch.setattr(network, "count_threads", lambda: threads)
    patch.setattr(reading, "BATCH", batch)
    patch.setattr(reading, "LOOKS", 2 * batch)
    return catalogue.open_model(catalogue.find_model(model), files("lagebild.models")).reader


@pytest.mark.parametrize("model", MODELS)
def test_batches_and_threads_change_nothing(
    model: str, told: list[tuple[str, Hints]], monkeypatch: pytest.MonkeyPatch
) -> None:
    readings: dict[tuple[int, int], list[Findings]] = {}
    for threads in (1, 2):
        for batch in (1, 3, 8):
            reader = read_with(model, monkeypatch, threads, batch)
            readings[threads, batch] = [reader.read(text, hints) for text, hints in told]
    first = readings[1, 1]
    assert sum(len(one.acts) for one in first) > TEXTS
    for way, other in readings.items():
        assert [one.found for one in other] == [one.found for one in first], way
        assert [[bare(a) for a in one.acts] for one in other] == [
            [bare(a) for a in one.acts] for one in first
        ]
        scores = [[act.score for one in way_read for act in one.acts] for way_read in (first, other)]
        assert scores[1] == pytest.approx(scores[0], abs=NEAR), way
        sure = [[act.sure for one in way_read for act in one.acts] for way_read in (first, other)]
        assert all(a == pytest.approx(b, abs=NEAR) for a, b in zip(*sure, strict=True)), way


def bare(act: Act) -> tuple[object, ...]:
    """An act without its scores."""
    return act.layer, act.spans, sorted(act.roles.items()), sorted(act.labels.items())


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="only Linux tells a program's own peak")
def test_a_long_text_streams_through() -> None:
    words = " ".join(text for _, text in read_own_texts())
    asked = [sys.executable, "-c", READ, DEFAULT_MODEL, str(SHORT), str(LONG)]
    done = subprocess.run(asked, input=words, capture_output=True, text=True, check=True, encoding="utf-8")
    short, long = (json.loads(done.stdout)[str(size)] for size in (SHORT, LONG))
    print(f"\n{SHORT} words: {short}\n{LONG} words: {long}")
    assert long["acts"] > 4 * short["acts"] > 0
    assert long["peak"] - short["peak"] < GROWTH
    assert long["seconds"] / LONG < SLOWER * short["seconds"] / SHORT


@pytest.mark.parametrize("model", MODELS)
@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("fr", "La ministre a déclaré lundi que le port de Marbrive resterait fermé jusqu'en mars."),
        ("ru", "Министр заявила в понедельник, что порт Марбрив останется закрытым до марта."),
    ],
)
def test_a_language_that_the_model_does_not_know_is_told(model: str, language: str, words: str) -> None:
    known = annotate(to_text(words, language=language), model)
    assert known.findings.model != model


@pytest.mark.parametrize("model", MODELS)
def test_the_model_says_that_it_has_read_german(model: str) -> None:
    known = annotate(to_text("Die Ministerin sagte am Montag, der Hafen von Marbrück bleibe zu."), model)
    assert known.findings.model == model
