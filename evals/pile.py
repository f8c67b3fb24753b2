"""A built and exported dossier as plain rows, with the questions that the checks on whole piles ask of it."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

Row = dict[str, Any]


class Pile:
    """Rows of `export --format jsonl`, by record type and by id."""

    def __init__(self, folder: Path) -> None:
        self.tables: dict[str, list[Row]] = {
            path.stem: [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
            for path in sorted(folder.glob("*.jsonl"))
        }
        self.by_id: dict[str, Row] = {row["id"]: row for rows in self.tables.values() for row in rows}

    def document(self, start: str) -> Row:
        """The document whose path starts with `start`."""
        return next(row for row in self.tables["documents"] if row["path"].startswith(start))

    def name(self, entity: str | None) -> str:
        """An entity's name, "" for none."""
        return str(self.by_id[entity]["name"]) if entity else ""

    def said(self, start: str, *words: str) -> list[Row]:
        """Attributions of one document whose content holds all of `words`, shortest content first, outer ones
        before those that they hold."""
        document = self.document(start)["id"]
        found = [
            row
            for row in self.tables["attributions"]
            if row["document"] == document and all(word in content_of(row) for word in words)
        ]
        return sorted(found, key=lambda row: (len(content_of(row)), row["parent"] is not None))

    def speakers(self, row: Row) -> set[str]:
        """Names of all speakers of an attribution."""
        return {self.name(entity) for entity in row["speakers"]}

    def chain(self, row: Row) -> list[str]:
        """Names along the chain, publisher first."""
        return [voice["name"] for voice in row["chain"]]

    def roles(self, start: str, words: str) -> set[str]:
        """Roles of the spans of one document that hold `words`."""
        document = self.document(start)["id"]
        return {
            row["role"]
            for row in self.tables["spans"]
            if row["document"] == document and words in row["quote"]
        }

    def transfers(self, start: str) -> Iterator[tuple[str, str, str, str, str]]:
        """(supplier, recipient, item words, category, status) of each transfer in one document."""
        document = self.document(start)["id"]
        for row in self.tables["transfers"]:
            if row["document"] == document:
                supplier = (row["supplier"] or {}).get("name", "")
                recipient = (row["recipient"] or {}).get("name", "")
                yield supplier, recipient, row["item"]["quote"], row["item"]["category"], row["status"]


def content_of(row: Row) -> str:
    """The words of an attribution's content, its spans joined by a space."""
    return " ".join(part["quote"] for part in row["content"])


def cue_of(row: Row) -> str:
    """The words of an attribution's cue."""
    return " ".join(part["quote"] for part in row["cue"])
