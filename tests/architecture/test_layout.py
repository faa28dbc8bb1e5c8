"""The layout decays when it is only written down; these tests keep it."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "thuisroute"
LONGEST_MODULE = 200
LONGEST_TEST_MODULE = 250
LONGEST_FUNCTION = 40
VAGUE = {"utils", "helpers", "common", "misc", "manager", "base_utils", "tools"}
DOMAIN_WORDS = {
    "resident", "home", "homes", "lease", "tenancy", "referral", "offer", "intake",
    "municipality", "association", "provider", "indication", "neighbour",
}  # fmt: skip


def modules() -> Iterator[Path]:
    for path in sorted(PACKAGE.rglob("*.py")):
        if "migrations" not in path.parts:
            yield path


@pytest.mark.parametrize(
    "path", list(modules()), ids=lambda path: str(path.relative_to(ROOT))
)
def test_a_module_has_one_subject_and_fits_a_few_screens(path: Path) -> None:
    assert path.stem not in VAGUE
    longest = LONGEST_TEST_MODULE if "tests" in path.parts else LONGEST_MODULE
    assert len(path.read_text().splitlines()) <= longest
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            assert length <= LONGEST_FUNCTION, f"{node.name} has {length} lines"


def test_a_package_says_what_it_is_and_nothing_else() -> None:
    wrong = []
    for path in sorted(PACKAGE.rglob("__init__.py")):
        body = ast.parse(path.read_text()).body
        if path.parent.name == "models":
            # Django finds models through their package.
            allowed = (ast.Expr, ast.ImportFrom, ast.Assign)
            fine = all(isinstance(node, allowed) for node in body)
        else:
            fine = len(body) == 1 and isinstance(body[0], ast.Expr)
        if not fine:
            wrong.append(str(path.relative_to(ROOT)))
    assert wrong == []


def test_own_code_is_imported_at_the_top_of_a_module() -> None:
    hidden = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in modules()
        for function in ast.walk(ast.parse(path.read_text()))
        if isinstance(function, ast.FunctionDef)
        for node in ast.walk(function)
        if isinstance(node, ast.ImportFrom)
        and (node.module or "").startswith("thuisroute")
    ]
    assert hidden == []


def test_the_kernel_knows_no_noun_of_the_domain() -> None:
    found = []
    for path in sorted((PACKAGE / "kernel").rglob("*.py")):
        if "tests" in path.parts or "migrations" in path.parts:
            continue
        for node in ast.walk(ast.parse(path.read_text())):
            name = getattr(node, "name", None) or getattr(node, "arg", None)
            if isinstance(name, str) and set(name.lower().split("_")) & DOMAIN_WORDS:
                found.append(f"{path.name}: {name}")
    assert found == []


def test_the_clock_is_asked_in_one_place_only() -> None:
    asking = [
        str(path.relative_to(ROOT))
        for path in modules()
        if path.name != "clock.py"
        and any(
            isinstance(node, ast.Attribute)
            and node.attr in {"now", "today", "utcnow"}
            and isinstance(node.value, ast.Name)
            and node.value.id in {"datetime", "date", "timezone"}
            for node in ast.walk(ast.parse(path.read_text()))
        )
    ]
    assert asking == []
