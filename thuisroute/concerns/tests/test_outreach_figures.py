"""Outreach in figures: who reads them, and that they tell of nobody."""

from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.db import connection
from django.urls import reverse

from tests.cast import Cast
from tests.roles import database_role
from tests.roster import PEOPLE
from thuisroute.concerns.models import Exploration, OutreachFile
from thuisroute.concerns.queries.outreach_figures import (
    OutreachCount,
    outreach_counted,
)
from thuisroute.concerns.rules.lifecycle import OutreachState
from thuisroute.kernel.questions import ask

YEAR = 2025
COUNTS = {"outreach_worker", "other_outreach_worker", "wmo_consultant", "governor"}


def happened(cast: Cast, amount: int) -> None:
    """So many files of that year, each with an investigation that was a day late."""
    day = date(YEAR, 3, 1)
    files = [
        OutreachFile(
            id=uuid4(), region=cast.region, known_as=f"Onbekende {number}",
            state=OutreachState.CLOSED, opened_on=day, closed_on=day, outcome="care",
        )
        for number in range(amount)
    ]  # fmt: skip
    with database_role("worker"):
        OutreachFile.objects.bulk_create(files)
        Exploration.objects.bulk_create(
            Exploration(
                file=file, reported_on=day, due_on=day, outcome="voluntary",
                finished_on=day + timedelta(days=1),
            )
            for file in files
        )  # fmt: skip


def read_by(cast: Cast, who: str) -> list[OutreachCount]:
    asked = outreach_counted(YEAR)
    with cast.acting(who):
        return ask(asked).of(asked)


@pytest.mark.parametrize("amount", [1, 4, 5, 8, 26])
def test_no_figure_is_told_as_it_is(cast: Cast, amount: int) -> None:
    happened(cast, amount)
    found = {(one.what, one.of): one.number for one in read_by(cast, "governor")}
    assert set(found) == {
        ("opened", ""), ("closed", "care"), ("term", "late"), ("explored", "voluntary"),
    }  # fmt: skip
    for number in found.values():
        assert number % 5 == 0
        assert abs(number - amount) < 5


def test_everybody_who_counts_is_told_the_same_and_nobody_else_anything(
    cast: Cast,
) -> None:
    happened(cast, 26)
    told = {who: read_by(cast, who) for who in PEOPLE}
    assert all(told[who] == told["governor"] for who in COUNTS)
    assert told["governor"]
    assert not any(told[who] for who in set(PEOPLE) - COUNTS)


def test_the_page_names_every_answer_and_nobody(cast: Cast) -> None:
    happened(cast, 26)
    for who in PEOPLE:
        answer = cast.client(who).get(reverse("outreach_figures"), {"period": YEAR})
        assert answer.status_code == (200 if who in COUNTS else 403), who
    shown = cast.client("governor").get(reverse("outreach_figures"), {"period": YEAR})
    text = shown.content.decode()
    assert "Toegeleid naar zorg of ondersteuning" in text
    assert "ongeveer 2" in text
    assert "weinig of geen" in text, "what did not occur looks like what hardly did"
    assert "Onbekende" not in text


def test_the_tables_are_counted_by_the_function_only(cast: Cast) -> None:
    happened(cast, 3)
    with cast.acting("governor"), connection.cursor() as cursor:
        for table in ("outreachfile", "exploration"):
            cursor.execute(f"SELECT count(*) FROM concerns_{table}")  # noqa: S608 - names from here
            assert cursor.fetchone()[0] == 0
