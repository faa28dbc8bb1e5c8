"""Every field that can hold one holds a text that stands nowhere else; wherever the
program speaks, only those who may read it meet it."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.core import mail
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from tests.permissions.marked import Marked, marked_in, markers_on
from tests.permissions.markers import FIGURE, TEXT, fields_holding
from tests.permissions.oracle import said_in
from tests.permissions.pages import answers, told
from tests.permissions.rows import tables_of
from tests.permissions.undone import undone
from tests.permissions.world import World, a_world
from tests.roles import database_role

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
    with heard() as log:
        shown = {
            one
            for _asked, answer in answers(reader, world.lives["active"], set())
            for one in markers_on(told(answer), marked)
        }
    assert len(shown) > 20, "the pages show what may be read"
    everything = [*log.said, *(str(one.message()) for one in mail.outbox), *_written()]
    leaked = {one for text in everything for one in markers_on(text, marked)}
    assert not leaked, [marked[one][0][2] for one in leaked]


def _written() -> Iterator[str]:
    for role, statement in WRITTEN:
        with database_role(role), connection.cursor() as cursor:
            cursor.execute(statement)
            for (text,) in cursor.fetchall():
                yield text


def test_a_page_that_breaks_tells_nothing(world: World, marked: Marked) -> None:
    """A row that no program wrote makes the page of a match fail."""
    life = world.lives["active"]
    seat = world.sitting("involved care_provider support_worker")
    with undone(), heard() as log:
        with database_role("worker"), connection.cursor() as cursor:
            cursor.execute(
                "UPDATE matching_match SET state = 'broken' WHERE id = %s", [life.match]
            )
        client = Client(raise_request_exception=False)
        client.cookies = world.client(seat).cookies
        answer = client.get(reverse("match", args=[life.match]))
        refused = client.post(
            reverse("withdraw_match", args=[life.match]), {"once": ""}
        )
    assert isinstance(answer, HttpResponse)
    assert isinstance(refused, HttpResponse)
    assert answer.status_code == 500
    assert refused.status_code in {400, 404}
    for text in (told(answer), told(refused), *log.said):
        assert not markers_on(text, marked)
