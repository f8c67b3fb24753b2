"""Model files: what is in them, what is refused, and that nothing beside a text changes its results."""

import json
import os
import tomllib
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from zipfile import ZipFile

import numpy as np
import pytest

from lagebild.errors import LagebildError, ModelError, SettingError
from lagebild.models.catalogue import find_model, find_models, load_model, load_reader, open_model
from lagebild.models.encoder import network
from lagebild.models.encoder.model_file import (
    ABOUT,
    PARTS,
    TOKENIZER,
    find_fingerprint,
    pack,
    unpack,
)
from lagebild.models.encoder.network import LOOK, OnnxNetwork, count_threads
from lagebild.models.encoder.pieces import Pieces
from lagebild.models.encoder.reading import Numbers, Reader
from lagebild.models.encoder.tables import HINTS, LABELS, LAYERS, ROLES, width
from lagebild.records import Findings

HOME = Path(network.__file__).parent.parent
NAMES = [row.name for row in find_models()]
ROOT = HOME.parent.parent.parent
MOST = 60_000_000
REPORT = (
    "Torvia hat nach Angaben des Ministeriums zwölf Schiffe an Merland geliefert. "
    "»Davon wissen wir nichts«, sagte Ministerin Edda Kolm am Montag dem Küstenboten. "
    "Der Hafenchef Jan Brodt widersprach ihr: Die Schiffe lägen seit März im Becken. "
)


@pytest.fixture(scope="module", params=NAMES)
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def parts(name: str) -> dict[str, bytes]:
    with ZipFile(HOME / find_model(name).file) as file:
        return {part: file.read(part) for part in file.namelist()}


def test_the_open_model_is_shipped() -> None:
    assert "news-open" in NAMES
    assert sorted(set(NAMES)) == NAMES


def test_a_file_is_what_its_row_says(name: str, parts: dict[str, bytes]) -> None:
    row, about = find_model(name), load_model(name).about
    assert (about.name, about.version, about.licence) == (row.name, row.version, row.licence)
    assert row.bytes <= MOST
    assert sorted(parts) == sorted(PARTS)
    assert about.tables == find_fingerprint()
    assert {"de", "en"} <= set(about.languages)
    assert about.trained_on


def test_licences_are_told() -> None:
    licences = {row.name: row.licence for row in find_models()}
    assert licences["news-open"] == "CC-BY-SA-4.0"
    assert licences.get("news-nc", "CC-BY-NC-SA-4.0") == "CC-BY-NC-SA-4.0"


def test_a_card_lies_beside_the_file(name: str) -> None:
    row, card = find_model(name), (HOME / f"{name}.md").read_text(encoding="utf-8")
    assert card.startswith(f"# Model card: {name}\n")
    assert f"**{in_words(row.licence)}**" in card
    assert f"`{row.file}`, {row.bytes / 1e6:.1f} MB" in card
    for heading in ("## Trained on", "## Measured", "## Known faults"):
        assert heading in card


def test_the_package_and_its_first_page_tell_the_licence_of_each_file(name: str) -> None:
    row = find_model(name)
    stated = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["license"]
    assert row.licence in stated.split(" AND ")
    first_page = (ROOT / "README.md").read_text(encoding="utf-8")
    assert f"{name}.md" in first_page
    assert in_words(row.licence) in first_page


def in_words(licence: str) -> str:
    """The name of a licence as people write it: "CC-BY-SA-4.0" > "CC BY-SA 4.0"."""
    family, *terms, number = licence.split("-")
    return f"{family} {'-'.join(terms)} {number}"


def test_packing_gives_the_same_bytes(name: str, parts: dict[str, bytes]) -> None:
    data = pack(dict(reversed(parts.items())))
    assert sha256(data).hexdigest() == find_model(name).sha256


def test_a_reader_is_loaded_once(name: str) -> None:
    assert load_reader(name) is load_reader(name)
    assert load_reader(name).name == name


def test_a_model_that_is_not_there_names_those_that_are() -> None:
    with pytest.raises(SettingError, match="news-open") as caught:
        load_reader("news-closed")
    assert "'news-closed'" in caught.value.what


def test_a_missing_file_is_told(name: str, tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=f"{name}.model"):
        open_model(find_model(name), tmp_path)


@pytest.mark.parametrize("fault", ["cut", "longer", "one byte"])
def test_a_broken_copy_is_refused(name: str, fault: str, tmp_path: Path) -> None:
    row = find_model(name)
    data = bytearray((HOME / row.file).read_bytes())
    if fault == "cut":
        del data[len(data) // 2 :]
    elif fault == "longer":
        data.append(0)
    else:
        data[len(data) // 2] ^= 1
    (tmp_path / row.file).write_bytes(data)
    with pytest.raises(ModelError) as caught:
        open_model(row, tmp_path)
    assert row.file in caught.value.what
    assert caught.value.way_out


@pytest.mark.parametrize("fault", ["no zip", "cut", "no graph", "no name", "no json"])
def test_a_file_that_is_no_model_is_refused(parts: dict[str, bytes], fault: str) -> None:
    data = {
        "no zip": b"not a zip",
        "cut": pack(parts)[:-50],
        "no graph": pack({part: d for part, d in parts.items() if part != LOOK}),
        "no name": pack(parts | {ABOUT: b"{}"}),
        "no json": pack(parts | {ABOUT: b"\xff"}),
    }[fault]
    with pytest.raises(ModelError, match="some file"):
        unpack(data, "some file")


def test_a_byte_changed_in_a_graph_is_no_traceback(parts: dict[str, bytes]) -> None:
    data = bytearray(pack(parts))
    data[len(data) // 2] ^= 1
    with pytest.raises(LagebildError, match="some file"):
        unpack(bytes(data), "some file")


def test_a_file_made_for_other_tables_is_refused(parts: dict[str, bytes]) -> None:
    about = json.loads(parts[ABOUT]) | {"tables": "0123456789abcdef"}
    with pytest.raises(ModelError, match="other tables") as caught:
        unpack(pack(parts | {ABOUT: json.dumps(about).encode()}), "some file")
    assert find_fingerprint() in caught.value.what


def test_the_fingerprint_follows_the_tables(monkeypatch: pytest.MonkeyPatch) -> None:
    before = find_fingerprint()
    monkeypatch.setitem(LAYERS, "name", ("PER", "LOC"))
    assert find_fingerprint() != before


def test_shapes(parts: dict[str, bytes]) -> None:
    made = OnnxNetwork(parts, threads=1)
    pieces, mask, hints, begins = _windows([30, 12])
    scores, states = made.tag(pieces, mask, hints, begins)
    assert scores.shape == (2, 28, sum(map(width, LAYERS)))
    assert states.shape[:2] == (2, 30)
    assert not states[1, 12:].any()
    inside = np.zeros(begins.shape, np.float32)
    inside[:, 2:5] = 1
    marks = np.zeros(mask.shape, np.int64)
    marks[:, 3:6] = 1
    roles, labels = made.look(states, mask, marks, begins, inside)
    assert roles.shape == (2, 28, len(ROLES))
    assert labels.shape == (2, 1 + sum(map(len, LABELS.values())))


def test_neither_neighbours_nor_padding_nor_threads_change_a_score(parts: dict[str, bytes]) -> None:
    lengths = [40, 7, 130, 61, 130]
    rows = _windows(lengths)
    together = {n: OnnxNetwork(parts, n).tag(*rows) for n in (1, 2, 3)}
    for n in (2, 3):
        assert all(np.array_equal(a, b) for a, b in zip(together[1], together[n], strict=True))
    alone = OnnxNetwork(parts, threads=1)
    for row, length in enumerate(lengths):
        single = [array[row : row + 1, :length] for array in rows[:3]] + [
            rows[3][row : row + 1, : length - 2]
        ]
        scores, states = alone.tag(*single)
        assert np.array_equal(scores[0], together[1][0][row, : length - 2])
        assert np.array_equal(states[0], together[1][1][row, :length])


def test_borders_too_are_rated_alone(parts: dict[str, bytes]) -> None:
    pieces, mask, _, begins = _windows([40, 7, 130])
    together = {n: OnnxNetwork(parts, n).rate_borders(pieces, mask, begins) for n in (1, 3)}
    assert together[1].shape == begins.shape
    assert np.array_equal(together[1], together[3])
    first = OnnxNetwork(parts, 1).rate_borders(pieces[:1, :40], mask[:1, :40], begins[:1, :38])
    assert np.array_equal(first[0], together[1][0, :38])


def test_readings_are_the_same_with_any_batch_and_threads(
    name: str, parts: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    about = load_model(name).about
    pieces = Pieces(json.loads(parts[TOKENIZER]))
    text = REPORT * 12  # several windows
    found: list[Findings] = []
    for batch, looks, threads in ((1, 1, 1), (3, 5, 2), (8, 16, 3)):
        monkeypatch.setattr("lagebild.models.encoder.reading.BATCH", batch)
        monkeypatch.setattr("lagebild.models.encoder.reading.LOOKS", looks)
        reader = Reader(OnnxNetwork(parts, threads), pieces, about.choices, name)
        found.append(reader.read(text))
    assert found[0].found
    assert found[1] == found[0]
    assert found[2] == found[0]


def test_names_of_a_short_report_are_read(name: str) -> None:
    found = {REPORT[f.start : f.end] for f in load_reader(name).read(REPORT).found if f.layer == "name"}
    assert found & {"Torvia", "Merland", "Edda Kolm", "Jan Brodt"}


def test_a_process_beside_others_takes_one_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(network, "parent_process", lambda: object())
    assert count_threads() == 1


def test_a_process_alone_takes_the_cores_that_it_may_use(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(network, "parent_process", lambda: None)
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 2, 5}, raising=False)
    assert count_threads() == 3


def test_an_error_in_one_window_is_not_swallowed(parts: dict[str, bytes]) -> None:
    pieces, mask, hints, begins = _windows([30, 12])
    begins[1, 3] = 5_000
    with pytest.raises(Exception, match=r"(?i)indices"):
        OnnxNetwork(parts, threads=2).tag(pieces, mask, hints, begins)


def test_other_choices_read_otherwise(name: str, parts: dict[str, bytes]) -> None:
    about = load_model(name).about
    made = OnnxNetwork(parts, threads=1)
    pieces = Pieces(json.loads(parts[TOKENIZER]))
    never = Reader(made, pieces, replace(about.choices, opening=1e6), name)
    assert not never.read(REPORT).found


def _windows(lengths: list[int]) -> tuple[Numbers, Numbers, Numbers, Numbers]:
    """Windows of these many pieces, any pieces and hints, a word a piece but for the first and the last."""
    chance = np.random.default_rng(7)
    shape = (len(lengths), max(lengths))
    pieces, mask = np.ones(shape, np.int64), np.zeros(shape, np.int64)
    hints = np.zeros((*shape, len(HINTS)), np.int64)
    begins = np.zeros((len(lengths), max(lengths) - 2), np.int64)
    for row, length in enumerate(lengths):
        pieces[row, :length] = chance.integers(4, 50_000, length)
        mask[row, :length] = 1
        for channel, values in enumerate(HINTS.values()):
            hints[row, :length, channel] = chance.integers(0, len(values), length)
        begins[row, : length - 2] = np.arange(1, length - 1)
    return pieces, mask, hints, begins
