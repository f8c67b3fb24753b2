"""The docs tell what is so: the reference is whole, commands and links are there, their Python runs."""

import json
import re
import shutil
import subprocess
import sys
from dataclasses import fields
from pathlib import Path

import click
import pytest

import lagebild
from lagebild.cli.main import main
from lagebild.dossier import Dossier
from lagebild.export.jsonl import FILES
from lagebild.settings import PREFIX, Settings

REFERENCE = Path(__file__).parent.parent / "docs" / "reference"
STORY = Path(lagebild.__file__).parent / "sample" / "story"


def codes(text: str) -> set[str]:
    return set(re.findall(r"`([^`]+)`", text))


def first_cells(page: str) -> set[str]:
    """Code words in the first cell of each table row."""
    rows = re.findall(r"^\|([^|]*)\|", (REFERENCE / page).read_text(encoding="utf-8"), re.M)
    return set().union(*(codes(row) for row in rows))


def test_every_command_is_documented() -> None:
    documented = {cell.split()[1] for cell in first_cells("commands.md") if cell.startswith("lagebild ")}
    assert documented == set(main.commands)


def test_every_option_is_documented() -> None:
    options = {"--version", "--help", "-h"}
    for command in main.commands.values():
        for parameter in command.params:
            if isinstance(parameter, click.Option):
                options.update(parameter.opts)
    documented = {cell for cell in first_cells("commands.md") if cell.startswith("-")}
    assert documented == options


def test_every_setting_is_documented() -> None:
    text = (REFERENCE / "settings.md").read_text(encoding="utf-8")
    names = {field.name for field in fields(Settings)}
    assert first_cells("settings.md") == names
    assert {PREFIX + name.upper() for name in names} <= codes(text)


def test_every_method_is_documented() -> None:
    named = {cell.split("(")[0] for cell in first_cells("python.md")}
    methods = {name for name in vars(Dossier) if not name.startswith("_")}
    assert named == methods | {"open", "create", "build"}


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("docs")
    with lagebild.build([STORY], folder / "story.lagebild") as dossier:
        dossier.export(folder / "out")
    return folder / "out"


@pytest.mark.parametrize("name", FILES)
def test_every_field_is_documented(exported: Path, name: str) -> None:
    text = (REFERENCE / "records.md").read_text(encoding="utf-8")
    section = re.split(r"^## ", text, flags=re.M)
    body = next(part for part in section if part.startswith(f"{name}\n"))
    documented = set().union(*(codes(cell) for cell in re.findall(r"^\|([^|]*)\|", body, re.M)))
    line = (exported / f"{name}.jsonl").read_text(encoding="utf-8").split("\n", 1)[0]
    assert line, f"the sample story has no {name}"
    assert documented == set(json.loads(line))


PAGES = [REFERENCE.parent.parent / "README.md", *sorted(REFERENCE.parent.rglob("*.md"))]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_commands_in_the_docs_are_commands(page: Path) -> None:
    for line in re.findall(r"^    (.*\blagebild .*)$", page.read_text(encoding="utf-8"), re.M):
        words = line.split("#")[0].split("|")[-1 if "| lagebild" in line else 0].split()
        at = next(i for i, word in enumerate(words) if word.split("/")[-1] == "lagebild")
        command = main.commands[words[at + 1]]
        known = {name for parameter in command.params for name in parameter.opts}
        assert {word for word in words[at + 2 :] if re.match("--?[a-z]", word)} <= known, line


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_in_the_docs_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#]+)\)", page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), target


SCRIPTS = [
    pytest.param(script, id=page.name)
    for page in PAGES
    for script in re.findall(r"^```python\n(.*?)^```", page.read_text(encoding="utf-8"), re.M | re.S)
]


@pytest.mark.parametrize("script", SCRIPTS)
def test_python_in_the_docs_runs_on_the_sample_story(exported: Path, script: str, tmp_path: Path) -> None:
    shutil.copytree(STORY, tmp_path / "reports")
    (tmp_path / "demo").mkdir()
    shutil.copy(exported.parent / "story.lagebild", tmp_path / "demo")
    ended = subprocess.run([sys.executable, "-c", script], cwd=tmp_path, capture_output=True, text=True)
    assert ended.returncode == 0, ended.stderr
    assert "denie" in ended.stdout
