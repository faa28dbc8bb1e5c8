"""What another version does to what is due: rows in, rows out."""

from dataclasses import replace
from datetime import date
from uuid import UUID, uuid4

import pytest

from thuisroute.obligations.rules.consequences import (
    Effect,
    Line,
    Standing,
    consequences,
    lines,
    seal,
)

PARTY = UUID(int=7)
TALK = Standing(
    key=("neighbours", date(2026, 3, 20), 1),
    article="4a",
    due=date(2026, 4, 17),
    party_kind="care_provider",
    role="support_worker",
    party=PARTY,
    settled="",
    rest="[]",
)


@pytest.mark.parametrize(
    ("before", "after", "effect"),
    [
        (None, TALK, Effect.ADDED),
        (TALK, None, Effect.DROPPED),
        (TALK, replace(TALK, due=date(2026, 5, 1)), Effect.MOVED),
        (TALK, replace(TALK, role="care_manager"), Effect.HANDED_OVER),
        (TALK, replace(TALK, party=None), Effect.HANDED_OVER),
        (
            replace(TALK, settled="done"),
            replace(TALK, settled="done_late"),
            Effect.JUDGED_OTHERWISE,
        ),
        (TALK, replace(TALK, article="4b"), Effect.REWORDED),
        (TALK, replace(TALK, rest="[1]"), Effect.REWORDED),
        # A moved row that is also asked of somebody else has moved, before all.
        (TALK, replace(TALK, due=date(2026, 5, 1), role="x"), Effect.MOVED),
    ],
)
def test_what_becomes_of_one_obligation(
    before: Standing | None, after: Standing | None, effect: Effect
) -> None:
    (found,) = consequences([before] if before else [], [after] if after else [])
    assert found.effect == effect
    assert (found.before, found.after) == (before, after)


def test_what_stays_the_same_is_no_consequence() -> None:
    assert consequences([TALK], [TALK]) == ()


def test_lines_count_by_party_clock_and_month() -> None:
    later = replace(TALK, key=("neighbours", date(2026, 4, 1), 1))
    found = [*consequences([], [TALK]), *consequences([], [later])]
    assert lines(found) == (
        Line(
            PARTY, "care_provider", "4a", "neighbours", Effect.ADDED,
            date(2026, 4, 1), 2,
        ),
    )  # fmt: skip


def test_the_seal_is_of_dossiers_and_consequences_and_of_no_order() -> None:
    one, other = uuid4(), uuid4()
    (added,) = consequences([], [TALK])
    (dropped,) = consequences([TALK], [])
    assert seal([(one, added), (other, dropped)]) == seal(
        [(other, dropped), (one, added)]
    )
    assert seal([(one, added)]) != seal([(other, added)])
    assert seal([(one, added)]) != seal([(one, dropped)])
