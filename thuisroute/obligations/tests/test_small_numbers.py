"""No figure about people below five can be told, whatever is subtracted from what."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import product
from random import Random

import pytest
from django.db import connection
from django.db.utils import ProgrammingError

from tests.cast import Cast
from tests.roles import database_role
from thuisroute.kernel import clock
from thuisroute.kernel.questions import ask
from thuisroute.obligations.models import Obligation
from thuisroute.obligations.queries.kept import KeptRow, kept_by_own, kept_in
from thuisroute.obligations.tests.builders import an_obligation, many_obligations
from thuisroute.parties.rules.capabilities import ROLE_MAY, Capability

PARTIES = ("provider", "outsider", "association")
FIVES = 5


def given(cast: Cast, year: int, amounts: list[int]) -> None:
    """So many overdue in each quarter of the year, at one party after the other."""
    resident = many_obligations(cast, 1)[0]
    cells = product(PARTIES, (1, 4, 7, 10))
    rows: list[Obligation] = []
    for (party, month), amount in zip(cells, amounts, strict=True):
        for number in range(amount):
            due = date(year, month, 1) + timedelta(days=number)
            row = an_obligation(cast, resident, due)
            row.party, row.occurrence = cast.party(party), len(rows) + 1000
            rows.append(row)
    with database_role("worker"):
        Obligation.objects.all().delete()
        Obligation.objects.bulk_create(rows)


def read_by(cast: Cast, role: str, year: int) -> list[KeptRow]:
    question = kept_in(year, year)
    with cast.acting(role):
        return ask(question).of(question)


def candidates(rounded: list[int], known: dict[int, int]) -> list[set[int]]:
    """What each figure can be, for who knows the rounded ones in their order, how it is
    rounded, and some of the figures exactly: every way to run through the fives."""
    steps = [0]
    for figure in rounded:
        steps.append(steps[-1] + figure)
    before = _runs(steps, known)
    after = _runs_back(steps, known)
    return [
        {
            later - earlier
            for earlier in before[place]
            for later in after[place + 1]
            if later >= earlier and known.get(place, later - earlier) == later - earlier
        }
        for place in range(len(rounded))
    ]


def _runs(steps: list[int], known: dict[int, int]) -> list[set[int]]:
    """Every running sum that can be reached from the left."""
    reached = [set(range(FIVES))]
    for place, low in enumerate(steps[1:]):
        reached.append(
            {
                later
                for later in range(low, low + FIVES)
                for earlier in reached[-1]
                if later >= earlier
                and known.get(place, later - earlier) == later - earlier
            }
        )
    return reached


def _runs_back(steps: list[int], known: dict[int, int]) -> list[set[int]]:
    """The same from the right, whatever stands on the left."""
    reached = [set(range(steps[-1], steps[-1] + FIVES))]
    for place in range(len(steps) - 2, -1, -1):
        low = steps[place]
        reached.insert(
            0,
            {
                earlier
                for earlier in range(low, low + FIVES)
                for later in reached[0]
                if later >= earlier
                and known.get(place, later - earlier) == later - earlier
            },
        )
    return reached


def tables(seed: int) -> Iterator[list[int]]:
    """All below five, all around five, and mixed ones."""
    chance = Random(seed)  # noqa: S311 - a table for a test
    for most in (2, 4, 9, 30):
        yield [chance.randint(1, most) for _ in range(12)]
    yield [4] * 12
    yield [1] * 12


@pytest.mark.parametrize("number", range(6))
def test_no_subtraction_tells_a_small_figure(cast: Cast, number: int) -> None:
    year = clock.today().year - 1
    amounts = list(tables(number))[number]
    given(cast, year, amounts)
    rows = read_by(cast, "programme_manager", year)
    assert len(rows) == len(amounts)
    # In the order in which they were rounded: the sharpest that can be known.
    rows.sort(key=lambda row: (row.article, str(row.party_id), row.quarter))
    rounded = [row.overdue for row in rows]
    with cast.acting("support_worker") as actor:
        own = kept_by_own(year, year)
        exact = ask(own).of(own)
    known = {
        place: next(one.overdue for one in exact if one.quarter == row.quarter)
        for place, row in enumerate(rows)
        if row.party_id == actor.party
    }
    assert sorted(known.values()) == sorted(amounts[:4])
    for what in ({}, known):
        for place, found in enumerate(candidates(rounded, what)):
            if place not in what:
                assert len(found) >= 2 or found == {0}, (place, found)


def test_every_sum_is_right_to_within_four_and_adds_up(cast: Cast) -> None:
    year = clock.today().year - 1
    amounts = [3, 1, 4, 2, 25, 31, 7, 2, 1, 1, 1, 1]
    given(cast, year, amounts)
    rows = read_by(cast, "programme_manager", year)
    for name, exact in zip(PARTIES, (10, 65, 4), strict=True):
        at = [row.overdue for row in rows if row.party_id == cast.party(name).pk]
        assert all(one % FIVES == 0 for one in at)
        assert abs(sum(at) - exact) < FIVES
    assert abs(sum(row.overdue for row in rows) - sum(amounts)) < FIVES


def test_everybody_reads_the_same_and_in_any_stretch_of_years(cast: Cast) -> None:
    year = clock.today().year - 1
    given(cast, year, [2, 9, 1, 4] * 3)
    everybody = [
        read_by(cast, role, year)
        for role in ("programme_manager", "support_worker", "outsider", "governor")
    ]
    assert all(one == everybody[0] for one in everybody)
    with cast.acting("governor"):
        question = kept_in(year - 2, year + 1)
        assert ask(question).of(question) == everybody[0]


def test_exact_are_the_own_figures_and_only_for_who_works_with_residents(
    cast: Cast,
) -> None:
    year = clock.today().year - 1
    given(cast, year, [2] * 12)
    question = kept_by_own(year, year)
    for role, amount in [("support_worker", 2), ("outsider", 2)]:
        with cast.acting(role) as actor:
            rows = ask(question).of(question)
        assert {row.party_id for row in rows} == {actor.party}
        assert [row.overdue for row in rows] == [amount] * 4
    for role in ("programme_manager", "governor", "administrator"):
        with cast.acting(role):
            assert ask(question).of(question) == []


def test_the_database_lets_the_same_roles_count_as_the_program(cast: Cast) -> None:
    both = {Capability.SEE_RESIDENTS, Capability.SEE_COMPLIANCE}
    with database_role("owner"), connection.cursor() as cursor:
        cursor.execute(
            "SELECT prosrc FROM pg_proc WHERE proname = 'obligations_kept_by_own'"
        )
        (source,) = cursor.fetchone()
    for role, may in ROLE_MAY.items():
        assert (f"'{role}'" in source) == (both <= may), role


@pytest.mark.parametrize(
    "call", ["obligations_counted(2026, 2026)", "obligations_rounding('x')"]
)
def test_nobody_reads_the_figures_behind_the_rounded_ones(
    cast: Cast, call: str
) -> None:
    with (
        cast.acting("programme_manager"),
        pytest.raises(ProgrammingError, match="permission denied"),
        connection.cursor() as cursor,
    ):
        cursor.execute(f"SELECT {call}")
