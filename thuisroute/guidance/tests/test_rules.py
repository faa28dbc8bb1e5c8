"""The rules of decisions on support and of the plan, as tables."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from thuisroute.agreements.packs.loading import load
from thuisroute.agreements.tests.spoilt import REGIONS
from thuisroute.guidance.rules.approving import OWN
from thuisroute.guidance.rules.deciding import Granted, may_be_recorded, who_decides
from thuisroute.guidance.rules.planning import (
    Agreed,
    GoalTerms,
    PlanKind,
    kind_of_plan,
    may_be_set,
    version_of_change,
)

TODAY = date(2026, 3, 2)
HOUSING, FINANCE = "housing_and_living_behaviour", "administration_and_finance"
ALKMAAR, BRABANT = load(REGIONS / "alkmaar"), load(REGIONS / "west-brabant-west")
LETTER = Granted(
    "wmo_protected_home", TODAY, "W-1", TODAY, TODAY + timedelta(365), 20, "month",
    (HOUSING,),
)  # fmt: skip
GOAL = GoalTerms(HOUSING, "Thuis", "Ik slaap", "Samen", TODAY)


@pytest.mark.parametrize(
    ("changed", "reasons"),
    [
        ({}, 0),
        ({"until": None}, 0),
        ({"until": TODAY}, 0),
        ({"until": TODAY - timedelta(1)}, 1),
        ({"letter_on": TODAY + timedelta(1)}, 1),
        ({"letter_reference": " "}, 1),
        ({"hours": 0}, 1),
        ({"hours": 169, "per": "week"}, 1),
        ({"per": "year"}, 1),
        ({"domains": ()}, 1),
        ({"domains": (FINANCE,)}, 1),
        ({"domains": ("identity",)}, 1),
    ],
)
def test_what_a_letter_has_to_say(changed: dict[str, object], reasons: int) -> None:
    granted = replace(LETTER, **changed)  # type: ignore[arg-type]  # a table of fields
    shared = frozenset({HOUSING, "identity"})
    verdict = may_be_recorded(granted, domains=shared, today=TODAY, article="3a")
    assert len(verdict.against) == reasons


@pytest.mark.parametrize(
    ("kind", "decides"),
    [
        ("wmo_sheltered_housing", ("0748", "V7.2")),
        ("wmo_protected_home", ("1674", "")),
    ],
)
def test_one_municipality_decides_for_all_where_the_pack_says_so(
    kind: str, decides: tuple[str, str]
) -> None:
    assert who_decides(BRABANT, kind, own="1674") == decides
    assert who_decides(ALKMAAR, kind, own="0361") == ("0361", "")


@pytest.mark.parametrize(
    ("group", "age", "kind"),
    [
        ("youth_care", 16, PlanKind.PERSPECTIVE),
        ("youth_care", 15, PlanKind.SUPPORT),
        ("shelter", 17, PlanKind.SUPPORT),
    ],
)
def test_young_people_have_a_perspective_plan(
    group: str, age: int, kind: PlanKind
) -> None:
    assert kind_of_plan(BRABANT, group=group, age=age) is kind
    without = replace(BRABANT, guidance=None)
    assert kind_of_plan(without, group=group, age=age) is PlanKind.SUPPORT


@pytest.mark.parametrize(
    ("changed", "reasons"),
    [
        ({}, 0),
        ({"wanted": ""}, 1),
        ({"seen_by": " "}, 1),
        ({"who_does_what": ""}, 1),
        ({"due_on": TODAY - timedelta(1)}, 1),
        ({"domain": FINANCE}, 1),
        ({"domain": "identity"}, 1),
    ],
)
def test_what_a_goal_has_to_say(changed: dict[str, object], reasons: int) -> None:
    goal = replace(GOAL, **changed)  # type: ignore[arg-type]  # a table of fields
    shared = frozenset({HOUSING, "identity"})
    verdict = may_be_set(goal, domains=shared, today=TODAY, article="3d")
    assert len(verdict.against) == reasons


@pytest.mark.parametrize(
    ("current", "agreed", "number"),
    [
        (0, (), 1),
        (1, (), 1),
        (1, (Agreed(FINANCE, 1, OWN),), 1),
        (1, (Agreed(HOUSING, 1, OWN),), 2),
        (2, (Agreed(HOUSING, 1, OWN),), 2),
    ],
)
def test_a_change_of_what_was_agreed_to_is_a_new_version(
    current: int, agreed: tuple[Agreed, ...], number: int
) -> None:
    assert version_of_change(current, HOUSING, agreed) == number
