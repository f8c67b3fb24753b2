"""The house rules that a machine can check: sizes, docstrings, names, notes on libraries, words."""

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from lagebild.lang.load import LANGUAGES

ROOT = Path(__file__).parent.parent
MODULES = sorted(p for room in ("src", "tests", "evals", "benchmarks") for p in (ROOT / room).rglob("*.py"))
PROSE = sorted(p for p in ROOT.rglob("*.md") if not any(part.startswith(".") for part in p.parts))
TABLES = sorted((ROOT / "src").rglob("*.yaml"))

LONGEST_FILE, LONGEST_FUNCTION = 400, 60
BANNED_NAMES = {"utils", "util", "helpers", "helper", "common", "misc", "manager", "processor", "handler"}
FOREIGN = re.compile(r"\bissue #?\d|\bsubagent|/work/|/tmp/|\.\./shared", re.IGNORECASE)
"""Words about how the project is made, or about a machine it was made on."""


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def functions(tree: ast.Module) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    return (n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef))


@pytest.fixture(scope="module")
def trees() -> dict[str, ast.Module]:
    return {named(path): ast.parse(path.read_text(encoding="utf-8")) for path in MODULES}


def test_files_are_short() -> None:
    lengths = {named(path): len(path.read_text(encoding="utf-8").splitlines()) for path in MODULES}
    assert {name: n for name, n in lengths.items() if n > LONGEST_FILE} == {}
    inside = sorted(n for name, n in lengths.items() if name.startswith("src/"))
    assert inside[len(inside) // 2] < 100


def test_functions_are_short(trees: dict[str, ast.Module]) -> None:
    lengths = {
        f"{name}:{f.name}": (f.end_lineno or f.lineno) - f.lineno + 1
        for name, tree in trees.items()
        for f in functions(tree)
    }
    assert {name: n for name, n in lengths.items() if n > LONGEST_FUNCTION} == {}
    assert sum(n < 30 for n in lengths.values()) > 0.9 * len(lengths)


def test_every_module_says_what_it_is_for(trees: dict[str, ast.Module]) -> None:
    assert [name for name, tree in trees.items() if not ast.get_docstring(tree)] == []


def test_what_is_public_in_the_package_has_a_docstring(trees: dict[str, ast.Module]) -> None:
    bare = [
        f"{name}:{node.name}"
        for name, tree in trees.items()
        if name.startswith("src/")
        for node in tree.body
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and node.name[0] != "_"
        if not ast.get_docstring(node)
    ]
    assert bare == []


def test_no_module_has_a_name_that_says_nothing() -> None:
    assert [named(path) for path in MODULES if BANNED_NAMES & set(path.stem.split("_"))] == []


def test_no_rule_asks_which_language_it_is(trees: dict[str, ast.Module]) -> None:
    asked = [
        f"{name}:{node.lineno}"
        for name, tree in trees.items()
        if name.startswith("src/")
        for node in ast.walk(tree)
        if isinstance(node, ast.Compare)
        for side in (node.left, *node.comparators)
        if isinstance(side, ast.Constant) and side.value in LANGUAGES
    ]
    assert asked == []


def test_no_sum_hangs_on_the_order_of_a_set(trees: dict[str, ast.Module]) -> None:
    """Sums of floats differ in the last bit with the order, and that of a set with the process: `fsum`."""
    summed = {
        f"{name}:{node.lineno}": ast.unparse(node)
        for name, tree in trees.items()
        if name.startswith("src/")
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "sum"
        for part in ast.walk(node)
        if isinstance(part, ast.comprehension) and _is_set(part.iter)
    }
    assert summed == {}


def _is_set(node: ast.AST) -> bool:
    """Whether an expression is seen to be a set: a literal, a comprehension, a call, an operation on one."""
    if isinstance(node, ast.BinOp):
        return _is_set(node.left) or _is_set(node.right)
    if isinstance(node, ast.Call):
        return isinstance(node.func, ast.Name) and node.func.id in {"set", "frozenset"}
    return isinstance(node, ast.Set | ast.SetComp)


@pytest.mark.parametrize("extra", [False, True], ids=["needed", "for development"])
def test_every_dependency_has_a_note(extra: bool) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = project["optional-dependencies"]["dev"] if extra else project["dependencies"]
    names = [re.split(r"[\[<>=~ ]", line)[0] for line in wanted]
    notes = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "design").glob("*.md")).lower()
    assert [name for name in names if not re.search(rf"(?<![\w-]){name.lower()}(?![\w-])", notes)] == []


def test_every_dependency_is_imported(trees: dict[str, ast.Module]) -> None:
    lines = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]
    wanted = {re.split(r"[\[<>=~ ]", line)[0].lower() for line in lines}
    called = {
        "python-dateutil": "dateutil", "pyyaml": "yaml", "charset-normalizer": "charset_normalizer",
        "markdown-it-py": "markdown_it", "cologne-phonetics": "cologne_phonetics",
    }  # fmt: skip
    imported = {
        module.split(".")[0].lower()
        for name, tree in trees.items()
        if name.startswith("src/")
        for node in ast.walk(tree)
        for module in _modules(node)
    }
    assert {name for name in wanted if called.get(name, name) not in imported} == {"lxml-html-clean"}


def _modules(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    return [node.module] if isinstance(node, ast.ImportFrom) and node.module else []


def test_the_project_speaks_of_itself_alone() -> None:
    own = Path(__file__)
    texts = [p for p in (*MODULES, *PROSE, *TABLES, ROOT / "Makefile", ROOT / "pyproject.toml") if p != own]
    found = {
        f"{named(path)}:{number}": line.strip()
        for path in texts
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if FOREIGN.search(line)
    }
    assert found == {}
