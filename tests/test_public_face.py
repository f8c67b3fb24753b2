"""What `import lagebild` gives: three functions, quickly."""

import subprocess
import sys
from pathlib import Path

import pytest

import lagebild
from lagebild.errors import DossierError

LAYERS = {
    "lagebild.steps", "lagebild.annotate", "lagebild.link", "lagebild.models", "numpy", "babel", "yaml",
    "onnxruntime", "tokenizers",
}  # fmt: skip
"""What only adding and linking need."""
HEAVY = {
    "babel", "HanTa", "jinja2", "lagebild.dossier", "lxml", "numpy", "onnxruntime", "py3langid", "sqlalchemy",
    "tokenizers", "trafilatura",
}  # fmt: skip
"""What a start may not wait for where it is not used."""


def loaded_by(module: str) -> set[str]:
    asked = f"import {module}, sys; print(*sorted(m for m in sys.modules if m[0] != '_'))"
    ended = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    return set(ended.stdout.split())


@pytest.mark.parametrize("module", ["lagebild", "lagebild.cli.main"])
def test_starting_brings_nothing_heavy(module: str) -> None:
    assert not loaded_by(module) & HEAVY


def test_reading_a_dossier_brings_no_layer() -> None:
    assert not loaded_by("lagebild.dossier") & LAYERS


@pytest.mark.parametrize("module", ["lagebild.steps", "lagebild.dossier.adding", "lagebild.dossier.models"])
def test_a_model_is_loaded_only_where_one_reads(module: str) -> None:
    assert not loaded_by(module) & {"onnxruntime", "tokenizers"}


def test_a_dossier_is_opened_only_where_there_is_one(tmp_path: Path) -> None:
    path = tmp_path / "x.lagebild"
    with pytest.raises(DossierError, match="There is no dossier"):
        lagebild.open(path)
    lagebild.create(path).close()
    with lagebild.open(str(path)) as dossier:
        assert list(dossier.documents()) == []
        assert list(dossier.verify()) == []
    with lagebild.create(path) as dossier:
        assert dossier.show().documents == 0


def test_building_over_a_file_that_is_no_dossier_leaves_it_alone(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("Notizen")
    with pytest.raises(DossierError, match="is not a dossier"):
        lagebild.build(tmp_path, path)
    assert path.read_text() == "Notizen"
