"""Which files a path stands for."""

import os
from pathlib import Path

import pytest

from lagebild.read import find_files


def _write(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"text of {name}")


def test_folders_are_walked_in_one_order_and_names_are_relative(tmp_path: Path) -> None:
    _write(tmp_path, "b.txt", "a/z.txt", "a/b/c.txt", "C.txt", "ä.txt")
    assert [found.name for found in find_files([tmp_path])] == [
        "C.txt",
        "b.txt",
        "ä.txt",
        "a/z.txt",
        "a/b/c.txt",
    ]


def test_hidden_files_are_left_out_unless_they_are_named(tmp_path: Path) -> None:
    _write(tmp_path, ".hidden.txt", ".git/x.txt", "seen.txt")
    assert [found.name for found in find_files([tmp_path])] == ["seen.txt"]
    assert [found.name for found in find_files([tmp_path / ".hidden.txt"])] == [".hidden.txt"]


def test_a_file_is_named_by_itself_and_found_once(tmp_path: Path) -> None:
    _write(tmp_path, "a/x.txt")
    assert [found.name for found in find_files([tmp_path / "a" / "x.txt", tmp_path])] == ["x.txt"]


def test_a_link_back_up_is_not_followed_for_ever(tmp_path: Path) -> None:
    _write(tmp_path, "a/x.txt")
    (tmp_path / "a" / "up").symlink_to(tmp_path, target_is_directory=True)
    assert [found.name for found in find_files([tmp_path])] == ["a/x.txt"]


def test_a_missing_path_is_handed_on_for_reading_to_report(tmp_path: Path) -> None:
    assert [found.name for found in find_files([tmp_path / "gone.txt"])] == ["gone.txt"]


@pytest.mark.skipif(os.name != "posix", reason="file names that are not UTF-8 exist on POSIX only")
def test_a_name_that_is_not_utf8_can_still_be_shown(tmp_path: Path) -> None:
    raw = os.fsencode(tmp_path) + b"/\xff.txt"
    with open(raw, "wb") as file:  # noqa: PTH123 - the name is bytes
        file.write(b"x")
    (found,) = find_files([tmp_path])
    assert found.name == "\ufffd.txt"
    found.name.encode("utf-8")
