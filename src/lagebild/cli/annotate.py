"""Annotation without a dossier: text in, records out, as JSON lines, for pipes."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import click
import msgspec

from lagebild.cli.options import model_option, tell_terms
from lagebild.engine.outcome import attempt
from lagebild.errors import ModelError, ReadError
from lagebild.settings import read_settings
from lagebild.text.characters import whole_characters

if TYPE_CHECKING:
    from lagebild.export.shapes import Row
    from lagebild.records import Document


@click.command()
@click.argument("file", type=click.Path(path_type=Path, allow_dash=True))
@click.option(
    "--jsonl", "as_jsonl", is_flag=True, help="JSON lines, one record a line (the only format so far)."
)
@click.option(
    "--input-format",
    type=click.Choice(["auto", "text", "jsonl"]),
    default="auto",
    show_default=True,
    help='auto: any format that is read; jsonl: one {"id", "text"} a line, the id being `document`.',
)
@model_option
def annotate(file: Path, as_jsonl: bool, input_format: str, model: str | None) -> None:
    """Records of FILE (- for standard input) as JSON lines; `record` names the row's file in an export."""
    del as_jsonl
    out = sys.stdout.buffer
    encode = msgspec.json.Encoder().encode
    bad, model = 0, _choose(model)
    with _opened(file) as source:
        for document in _documents(source, str(file), input_format):
            if isinstance(document, ReadError):
                click.echo(f"lagebild: {document}", err=True)
                bad += 1
                continue
            rows, error = attempt(partial(_rows, model), document)
            if error:
                click.echo(f"lagebild: {document.path}: annotating it failed: {error}", err=True)
                bad += 1
            if isinstance(rows, ModelError):
                raise rows
            for row in rows or ():
                out.write(encode(row) + b"\n")
            out.flush()
    if bad:
        raise SystemExit(1)


def _choose(model: str | None) -> str:
    """The model of the option or the settings, checked, and its terms told before its first word."""
    from lagebild.dossier.models import check_model

    chosen = model or read_settings().model
    check_model(chosen)
    tell_terms(chosen)
    return chosen


def _rows(model: str, document: Document) -> list[Row] | ModelError:
    from lagebild.dossier.annotating import annotate_document  # every layer: only where one annotates
    from lagebild.dossier.models import find_version
    from lagebild.export.jsonl import to_rows

    try:
        text, found = annotate_document(document, model=model)
    except ModelError as error:  # no document's own failure
        return error
    used = found.findings.model
    return list(to_rows(text, found, find_version(used) if used else None))


def _opened(file: Path) -> BinaryIO:
    if str(file) == "-":
        return sys.stdin.buffer
    try:
        return file.open("rb")
    except OSError as error:
        raise ReadError(
            f"{file} cannot be read: {error.strerror}.", "Name a file that exists, or - for input."
        ) from error


def _documents(source: BinaryIO, name: str, input_format: str) -> Iterator[Document | ReadError]:
    from lagebild.read import read_text

    if input_format == "auto":
        yield from _read_any(source, name)
        return
    if input_format == "text":
        yield read_text(source.read(), name)
        return
    for number, line in enumerate(source, start=1):
        if line.strip():
            yield _document(line, name, number)


def _read_any(source: BinaryIO, name: str) -> Iterator[Document | ReadError]:
    """Documents of a file of any format; standard input is told by its first bytes."""
    from lagebild.read import Given, read_stream
    from lagebild.records import Failure

    stream = BytesIO(source.read())
    file_name = "" if name == "-" else Path(name).name
    for read in read_stream(stream, file_name, Given(name, stream), stream.getbuffer().nbytes):
        if isinstance(read, Failure):
            yield ReadError(f"{read.path}: {read.reason}.", read.way_out)
        else:
            yield read


def _document(line: bytes, name: str, number: int) -> Document | ReadError:
    from lagebild.read import document_from_text

    way_out = 'Each line must be an object with "id" and "text".'
    try:
        row = json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        return ReadError(f"{name}, line {number}: not JSON ({error}).", way_out)
    if not isinstance(row, dict) or not isinstance(row.get("text"), str) or "id" not in row:
        return ReadError(f"{name}, line {number}: no text or no id.", way_out)
    return document_from_text(whole_characters(str(row["id"])), row["text"])
