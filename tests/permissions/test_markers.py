"""Every field that can hold one holds a text that stands nowhere else; wherever the
program speaks, only those who may read it meet it."""

import logging
import re
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from uuid import uuid4

import pytest
from django.core import mail
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from tests.permissions.life import Life
from tests.permissions.marked import Marked, marked_in, markers_on
from tests.permissions.markers import FIGURE, TEXT, fields_holding
from tests.permissions.oracle import said_in
from tests.permissions.pages import answers, told
from tests.permissions.rows import tables_of
from tests.permissions.undone import undone
from tests.permissions.world import Sitting, World, a_world
from tests.roles import database_role

ADDRESS = re.compile(r"""(?:href|action|src|data-[a-z-]+)="([^"]*)\"""")
SERVED, SIGN_IN = 200, 401
# More than a form may be.
TOO_MUCH = 2_600_000
# What is written beside the pages, and by whom it can be read here.
WRITTEN = (
    ("audit", "SELECT concat_ws(' ', action, object_kind, details) FROM kernel_audit"),
    ("worker", "SELECT concat_ws(' ', path, location) FROM kernel_receipt"),
    ("worker", "SELECT args::text FROM procrastinate_jobs"),
)  # fmt: skip


@pytest.fixture(scope="module")
def world(
    django_db_setup: None, django_db_blocker: pytest.FixtureRequest
) -> Iterator[World]:
    with (
        django_db_blocker.unblock(),  # type: ignore[attr-defined]  # pytest-django's own type is private
        a_world() as world,
    ):
        yield world


@pytest.fixture
def marked(world: World) -> Marked:
    """Texts and figures only: keys stand in the log, and have to."""
    telling = set(fields_holding(TEXT, FIGURE))
    return {
        marker: places
        for marker, places in marked_in(tables_of()).items()
        if all((table.name, column) in telling for table, _row, column in places)
    }


class Heard(logging.Handler):
    """Everything that is said to the log, as it is written."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.said: list[str] = []
        self.setFormatter(logging.Formatter("%(message)s"))

    def emit(self, record: logging.LogRecord) -> None:
        self.said.append(self.format(record))


@contextmanager
def heard() -> Iterator[Heard]:
    """What is said while the block runs."""
    handler, root = Heard(), logging.getLogger()
    root.addHandler(handler)
    try:
        yield handler
    finally:
        root.removeHandler(handler)


def test_every_field_of_every_table_is_listed(world: World) -> None:
    """A new field is thought of before it holds anything."""
    there = {(table.name, column) for table in tables_of() for column in table.columns}
    assert {(row["table"], row["column"]) for row in said_in("fields.csv")} == there


def test_every_field_that_can_hold_a_marker_holds_its_own(marked: Marked) -> None:
    held = {
        (table.name, column)
        for places in marked.values()
        for table, _r, column in places
    }
    assert set(fields_holding(TEXT, FIGURE)) - held == set()
    doubled = [
        marker
        for marker, places in marked.items()
        if len({row.resident for _table, row, _column in places}) > 1
    ]
    assert not doubled


@pytest.mark.timeout(120)
def test_no_log_mail_job_or_receipt_holds_what_a_page_shows(
    world: World, marked: Marked
) -> None:
    reader = world.client(world.sitting("involved care_provider support_worker"))
    shown: set[str] = set()
    addresses: set[str] = set()
    with heard() as log:
        for _asked, answer in answers(reader, world.lives["active"], set()):
            shown |= markers_on(told(answer), marked)
            addresses |= addresses_in(answer)
    assert len(shown) > 20, "the pages show what may be read"
    assert len(addresses) > 100, "the pages lead somewhere"
    _nothing_in(marked, *log.said, *addresses)
    _nothing_in(marked, *(str(one.message()) for one in mail.outbox), *_written())


def _nothing_in(marked: Marked, *texts: str) -> None:
    leaked = {one for text in texts for one in markers_on(text, marked)}
    assert not leaked, [marked[one][0][2] for one in leaked]


def addresses_in(answer: HttpResponse) -> set[str]:
    """Wherever a page leads, or sends on to."""
    leads = ADDRESS.findall(answer.content.decode(errors="replace"))
    return {*leads, answer.headers.get("Location", "")} - {""}


def test_no_refusal_and_no_broken_page_tells_anything_to_whatever_role(
    world: World, marked: Marked
) -> None:
    """What was typed has a marker as well: no answer to a request that is not served
    gives it back, and no log keeps it."""
    life, seats = world.lives["active"], _one_of_each_role(world)
    got: Counter[int] = Counter()
    with undone(), heard() as log:
        _break(life)
        for seat in seats:
            for answer in _not_served(world, seat, life):
                got[answer.status_code] += 1
                _nothing_in(_untyped(marked, answer, life), told(answer))
        _nothing_in(marked, *_written())
    _nothing_in(marked, *log.said)
    assert set(got) == {302, 400, SIGN_IN, 403, 404, 405, 500}
    assert len(seats) > 12


def _one_of_each_role(world: World) -> list[Sitting]:
    """At an organisation that is involved; who reads an own file; and nobody."""
    found: dict[tuple[str, str], Sitting] = {}
    for one in world.sittings:
        involved = one.relation == "involved"
        may = any(one.role in row["roles"].split() for row in said_in("roles.csv"))
        if one.own == "active" or not one.token or (involved and may):
            found.setdefault((one.role, one.own), one)
    return list(found.values())


def _not_served(world: World, seat: Sitting, life: Life) -> Iterator[HttpResponse]:
    """Badly sent, without the secret of the form, too much, to where nothing is, and to
    a page that breaks."""
    client = Client(raise_request_exception=False)
    strict = Client(enforce_csrf_checks=True)
    client.cookies = strict.cookies = world.client(seat).cookies
    typed = {"words": life.name, "search": life.name, "once": ""}
    too_much = typed | {"once": str(uuid4()), "much": "x" * TOO_MUCH}
    asked = [
        *(sender.post(reverse(route, args=[life.match]), typed)
          for sender in (client, strict)
          for route in ("withdraw_match", "hold_intake", "make_offer")),
        client.post(reverse("residents"), too_much),
        *(client.get(reverse(route, args=[life.match]))
          for route in ("withdraw_match", "match")),
        *(client.get(reverse(route))
          for route in ("accounts", "access_log", "to_provider", "my_account")),
    ]  # fmt: skip
    yield from (_plain(one) for one in asked if one.status_code != SERVED)


def _untyped(marked: Marked, answer: HttpResponse, life: Life) -> Marked:
    """Whoever has to sign in first gets back what was typed, to send it again."""
    return {
        one: places
        for one, places in marked.items()
        if answer.status_code != SIGN_IN or one != life.name
    }


def _plain(answer: object) -> HttpResponse:
    assert isinstance(answer, HttpResponse)
    return answer


def _break(life: Life) -> None:
    with database_role("worker"), connection.cursor() as cursor:
        cursor.execute(
            "UPDATE matching_match SET state = 'broken' WHERE id = %s", [life.match]
        )


def _written() -> Iterator[str]:
    for role, statement in WRITTEN:
        with database_role(role), connection.cursor() as cursor:
            cursor.execute(statement)
            for (text,) in cursor.fetchall():
                yield text
