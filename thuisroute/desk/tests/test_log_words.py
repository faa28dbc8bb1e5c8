"""The log speaks to people: whatever is written into it has words."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.urls import URLResolver, get_resolver

import thuisroute
from tests.cast import Cast
from thuisroute.agreements.queries import law_in_force
from thuisroute.agreements.rules.events import EventName
from thuisroute.desk.access_log import Line
from thuisroute.desk.log_acts import ACTS
from thuisroute.desk.log_pages import PAGES
from thuisroute.desk.log_words import ACTIONS, line_in_words
from thuisroute.kernel import clock

ROOT = Path(thuisroute.__file__).parent
# Functions that write a line, and which of their arguments is the verb.
WRITERS = {"record": 0, "_log": 0, "log": 0}


def calls() -> Iterator[ast.Call]:
    for path in ROOT.rglob("*.py"):
        if "tests" in path.parts or "migrations" in path.parts:
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        yield from (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def name_of(call: ast.Call) -> str:
    found = call.func
    return found.attr if isinstance(found, ast.Attribute) else getattr(found, "id", "")


def constants(nodes: Iterator[ast.expr]) -> set[str]:
    return {
        node.value
        for node in nodes
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def verbs() -> set[str]:
    return constants(
        call.args[WRITERS[name_of(call)]]
        for call in calls()
        if name_of(call) in WRITERS and call.args
    )


def kinds() -> set[str]:
    return constants(
        word.value
        for call in calls()
        if name_of(call) in {"record", "refused"}
        for word in call.keywords
        if word.arg == "kind"
    )


def addresses(resolver: URLResolver) -> Iterator[str]:
    for one in resolver.url_patterns:
        if isinstance(one, URLResolver):
            yield from addresses(one)
        elif one.name:
            yield one.name


def test_every_act_that_is_logged_has_words() -> None:
    found = verbs()
    assert {"rights.asked", "own_file.enter", "rights.taken_up"} <= found
    assert not (found | set(EventName)) - set(ACTS) - set(ACTIONS)


def test_every_page_and_every_kind_of_record_has_words() -> None:
    found = kinds() | set(addresses(get_resolver()))
    assert {"own_consent", "rights_request", "own_account"} <= found
    assert not found - set(PAGES)


@pytest.mark.parametrize(
    ("role", "who", "seat"),
    [
        ("resident", "Bewoner", "op de eigen pagina's"),
        ("representative", "Vertegenwoordiger", "op de eigen pagina's"),
        (None, "niemand die was ingelogd", ""),
    ],
)
def test_a_resident_is_told_apart_from_nobody(
    cast: Cast, role: str | None, who: str, seat: str
) -> None:
    law = law_in_force(cast.region.pk)
    line = Line(
        id=1, at=clock.now(), user_name=None, role=role, party_name=None,
        action="look", page="own_route", numbers=["2026-0001"], residents=None,
        whose=1, purpose="own_file", ground="own_file", outcome="done",
        emergency=False, origin="",
    )  # fmt: skip
    said = line_in_words(line, law, "nl")
    assert (said["who"], said["seat"]) == (who, seat)
    assert said["what"] == "bekeek: eigen pagina's: de route"
