"""What rules in a file compare, one pair at a time and many at once."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from thuisroute.matching.engine.problem import ints
from thuisroute.matching.question.asking import waiting_of
from thuisroute.matching.question.columns import Compared, WrongValueError
from thuisroute.matching.question.pairing import because, pairs_of
from thuisroute.matching.question.schema import Comparison, Is, RulesFile, Value

Rows = list[dict[str, Any]]


@pytest.mark.parametrize(
    ("how", "mine", "theirs", "met"),
    [
        (Is.AT_MOST, 2, 2, True),
        (Is.AT_MOST, 3, 2, False),
        (Is.AT_MOST, None, 2, True),
        (Is.AT_MOST, 2, None, False),
        (Is.AT_LEAST, 700, 650, True),
        (Is.AT_LEAST, 600, 650, False),
        (Is.EQUAL, "own", "own", True),
        (Is.EQUAL, "own", None, False),
        (Is.EQUAL, None, "own", True),
        (Is.AMONG, ["a", "b"], "b", True),
        (Is.AMONG, ["a", "b"], "c", False),
        (Is.AMONG, [], "c", True),
        (Is.NOT_AMONG, ["a"], "a", False),
        (Is.NOT_AMONG, ["a"], None, True),
        (Is.WHERE_NEEDED, True, False, False),
        (Is.WHERE_NEEDED, True, None, False),
        (Is.WHERE_NEEDED, False, False, True),
        (Is.WHERE_NEEDED, True, True, True),
    ],
)
def test_comparisons(how: Is, mine: Value, theirs: Value, met: bool) -> None:  # noqa: FBT001 - a table
    asked_for = Comparison.model_validate({"resident": "x", "is": how, "home": "y"})
    compared = Compared(asked_for, [{"id": "R", "x": mine}], [{"id": "H", "y": theirs}])
    assert bool(compared.holds(ints([0]))[0, 0]) is met


FACTS = st.fixed_dictionaries(
    {},
    optional={
        "number": st.integers(0, 3),
        "flag": st.booleans(),
        "town": st.sampled_from("ab"),
        "towns": st.lists(st.sampled_from("abc"), max_size=2),
    },
)
ALL_KINDS = RulesFile.model_validate(
    {
        "hard": [
            {"code": "1", "resident": "number", "is": "at_most", "home": "number"},
            {"code": "2", "resident": "flag", "is": "where_needed", "home": "flag"},
            {"code": "3", "resident": "towns", "is": "not_among", "home": "town"},
        ],
        "wishes": [
            {"code": "4", "of_resident": "number", "points": 7, "most": 15},
            {
                "code": "5",
                "when": {"resident": "town", "is": "equal", "home": "town"},
                "points": 3,
            },
        ],
    }
)


@settings(max_examples=100, deadline=None)
@given(st.lists(FACTS, max_size=5), st.lists(FACTS, max_size=5))
def test_many_at_once_and_one_by_one_say_the_same(people: Rows, places: Rows) -> None:
    people = [{"id": f"R{at}"} | one for at, one in enumerate(people)]
    places = [{"id": f"H{at}"} | one for at, one in enumerate(places)]
    pairs = pairs_of(ALL_KINDS, people, places, workers=2)
    points = {
        (int(who), int(home)): int(score)
        for who, home, score in zip(
            pairs.resident, pairs.home, pairs.score, strict=True
        )
    }
    for who, person in enumerate(people):
        for home, place in enumerate(places):
            broken, worth = because(ALL_KINDS, person, place)
            assert ((who, home) in points) is (not broken)
            if not broken:
                assert points[who, home] == sum(one for _code, one in worth)


def test_who_has_no_day_waits_behind_who_has_one() -> None:
    rows: Rows = [{"id": "a"}, {"id": "b", "since": 9}, {"id": "c", "since": 3}]
    assert waiting_of(tuple(rows), "since").tolist() == [2, 1, 0]
    with pytest.raises(WrongValueError):
        waiting_of(({"id": "a", "since": 3}, {"id": "b", "since": "x"}), "since")
