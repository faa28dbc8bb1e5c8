"""The destruction register tells a class of record once a day."""

from datetime import UTC, date, datetime

from thuisroute.sharing.kept_records import DestroyedLine, by_class


def a_line(
    of_table: str,
    rows: int,
    *,
    day: int = 3,
    record_class: str = "tenancy",
    since: int = 1,
) -> DestroyedLine:
    return DestroyedLine(
        at=datetime(2026, 11, day, 2, 30, rows, tzinfo=UTC),
        record_class=record_class,
        term=record_class,
        length="P2Y",
        source="AVG",
        of_table=of_table,
        rows=rows,
        since=date(2024, 10, since),
        due=date(2026, 10, since),
    )


def test_tables_of_one_class_and_day_stand_together() -> None:
    found = by_class(
        [
            a_line("lease", 1, since=4),
            a_line("match", 5, record_class="housing_request"),
            a_line("step", 3, since=2),
        ]
    )
    assert [(one.term, one.rows) for one in found] == [
        ("tenancy", 4),
        ("housing_request", 5),
    ]
    assert found[0].tables == {"lease": 1, "step": 3}
    assert (found[0].since, found[0].due) == (date(2024, 10, 2), date(2026, 10, 4))


def test_the_same_table_of_two_runs_is_counted_once() -> None:
    found = by_class([a_line("lease", 1), a_line("lease", 2)])
    assert [one.tables for one in found] == [{"lease": 3}]


def test_another_day_is_another_line() -> None:
    assert len(by_class([a_line("lease", 1), a_line("lease", 1, day=4)])) == 2
