"""A context is entered by its doors: rules, queries, actions, events, access, words."""

import ast
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings

ROOT = Path(__file__).parents[2]
DOORS = {"rules", "queries", "actions", "events", "access", "packs", "words"}
# The foundation is open to all; the project and tests see everything.
SEE_ALL = {"project", "hosting"}


def imports() -> Iterator[tuple[Path, str]]:
    for path in sorted((ROOT / "thuisroute").rglob("*.py")):
        if {"tests", "migrations"} & set(path.parts):
            continue
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.ImportFrom) and node.module:
                yield path, node.module


def test_other_contexts_are_entered_by_their_doors() -> None:
    wrong = []
    for path, module in imports():
        here = path.relative_to(ROOT / "thuisroute").parts[0]
        parts = module.split(".")
        if parts[0] != "thuisroute" or len(parts) < 3 or here in SEE_ALL:
            continue
        there, room = parts[1], parts[2]
        if there in {here, "kernel"} or there not in settings.CONTEXTS:
            continue
        if room not in DOORS:
            wrong.append(f"{path.relative_to(ROOT)} enters {module}")
    assert wrong == []
