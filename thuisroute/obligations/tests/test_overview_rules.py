"""Sums over parties and quarters, and the drawing of a course, without a database."""

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from thuisroute.obligations.queries.kept import KeptRow
from thuisroute.obligations.rules.course_chart import HEIGHT, WIDTH, stretches
from thuisroute.obligations.rules.evaluation import looked_back_on
from thuisroute.obligations.rules.kept import Kept, Shown
from thuisroute.obligations.rules.overview import by_party, lines
from thuisroute.obligations.rules.period import Period

ONE, OTHER, EARLIER = UUID(int=1), UUID(int=2), UUID(int=9)
SPRING, AUTUMN = date(2026, 4, 1), date(2026, 10, 1)


def a_cell(article: str, party: UUID | None, quarter: date, done: int) -> KeptRow:
    return KeptRow(
        article, "talk", None, party, quarter, about_people=True, done=done,
        done_late=0, open=0, overdue=5, waived=0, moved=0,
    )  # fmt: skip


CELLS = [
    a_cell("4d", ONE, SPRING, 10),
    a_cell("4d", ONE, AUTUMN, 15),
    a_cell("4d", OTHER, AUTUMN, 20),
    a_cell("4d", None, AUTUMN, 5),
    replace(a_cell("4d", OTHER, AUTUMN, 30), agreement_id=EARLIER),
]


def test_all_parties_together_are_the_sum_of_each() -> None:
    found = lines(CELLS, Period(2026), lambda cell: cell.agreement_id)
    assert set(found) == {("4d", None), ("4d", EARLIER)}
    now = found["4d", None]
    assert now.by_party[ONE] == Shown(Kept(done=25, overdue=10), exact=False)
    assert now.everybody.counts == Kept(done=50, overdue=20)
    assert by_party(found.values())[OTHER].counts == Kept(done=50, overdue=10)


def test_a_quarter_has_its_own_figures_and_the_course_ends_there() -> None:
    found = lines(CELLS, Period(2026, 2), lambda _: None)["4d", None]
    assert found.everybody.counts == Kept(done=10, overdue=5)
    assert [shown.counts.done for _, shown in found.course] == [0, 0, 0, 0, 0, 10]


def test_a_course_is_broken_where_nothing_can_be_told() -> None:
    drawn = stretches([0.0, 1.0, None, 0.5])
    assert [len(one.points) for one in drawn] == [2, 1]
    (left, down), (_, up) = drawn[0].points
    assert 0 < left < drawn[1].points[0][0] < WIDTH
    assert 0 < up < down < HEIGHT
    assert drawn[0].path == f"{left},{down} {drawn[0].points[1][0]},{up}"
    assert stretches([None, None]) == ()


@pytest.mark.parametrize(
    ("on", "years"),
    [(date(2026, 6, 30), [2025, 2026]), (date(2026, 7, 1), [2026, 2025])],
)
def test_an_evaluation_looks_back_on_the_year_that_is_most_of_it(
    on: date, years: list[int]
) -> None:
    assert [one.year for one in looked_back_on(on)] == years
