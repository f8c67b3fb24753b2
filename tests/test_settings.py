"""Settings come from defaults, a file and the environment, in this order; a bad one says where it is."""

from pathlib import Path

import pytest

from lagebild.errors import SettingError
from lagebild.settings import Settings, read_settings


def test_the_later_place_wins(tmp_path: Path) -> None:
    file = tmp_path / "lagebild.toml"
    file.write_text("jobs = 3\nmax_file_bytes = 1000\n", encoding="utf-8")
    assert read_settings(environment={}) == Settings()
    assert read_settings(file, {}) == Settings(jobs=3, max_file_bytes=1000)
    named = {"LAGEBILD_SETTINGS": str(file), "LAGEBILD_JOBS": "2", "LAGEBILD_OTHER": "x"}
    assert read_settings(environment=named) == Settings(jobs=2, max_file_bytes=1000)


@pytest.mark.parametrize("value", ["-1", "many", "1.5", ""])
def test_a_bad_variable_is_named(value: str) -> None:
    with pytest.raises(SettingError, match="LAGEBILD_JOBS"):
        read_settings(environment={"LAGEBILD_JOBS": value})


@pytest.mark.parametrize(
    ("content", "what"),
    [
        ("jobs = -1", "is not allowed"),
        ("jobs = '2'", "is not allowed"),
        ("max_file_bytes = 0", "is not allowed"),
        ("job = 1", "sets 'job'"),
        ("jobs = ", "is not TOML"),
        ("jobs = 1 \udcff", "is not TOML"),
    ],
)
def test_a_bad_file_is_named(tmp_path: Path, content: str, what: str) -> None:
    file = tmp_path / "lagebild.toml"
    file.write_bytes(content.encode("utf-8", "surrogateescape"))
    with pytest.raises(SettingError, match=what) as error:
        read_settings(file, {})
    assert str(file) in error.value.what
    assert error.value.way_out


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(SettingError, match="cannot be read"):
        read_settings(tmp_path / "none.toml", {})
