"""The same resident under several agreements: what each asks, and what differs."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from thuisroute.agreements.packs.loading import load
from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.events import EventName
from thuisroute.kernel.calendar import Duration, add_months
from thuisroute.obligations.rules.compared_lines import Aspect, Subject
from thuisroute.obligations.rules.side_by_side import Row, groups_of, side_by_side
from thuisroute.obligations.rules.walking import Somebody, Walked, walked

REGIONS = Path(__file__).parents[3] / "regions"
SOMEBODY = Somebody("shelter", 24, date(2026, 1, 5))
ALKMAAR = load(REGIONS / "alkmaar")
EVERYWHERE = [load(head.parent) for head in sorted(REGIONS.glob("*/agreement.yaml"))]


def compared(*laws: Agreement, who: Somebody = SOMEBODY) -> dict[str, Row]:
    walks = [walked(law, who) for law in laws]
    return {
        f"{row.subject} {row.before or ''}".strip(): row for row in side_by_side(walks)
    }


def longer(law: Agreement, clock: str, within: str) -> Agreement:
    """The same agreement with another term for one clock."""
    other = replace(law.clock(clock), within=Duration.parse(within))
    return replace(
        law, clocks=tuple(other if one.id == clock else one for one in law.clocks)
    )


def days(walk: Walked, clock: str) -> list[date]:
    return [one.due for one in walk.asked if one.clock == clock]


def test_everything_is_asked_for_two_years_and_done_on_its_last_day() -> None:
    walk = walked(ALKMAAR, SOMEBODY)
    started = SOMEBODY.started_on
    assert days(walk, "neighbour_agreements") == [
        started - timedelta(weeks=1) + timedelta(weeks=4)
    ]
    assert days(walk, "tenancy_review") == [
        add_months(started, months) for months in (6, 12, 18, 24)
    ]
    assert days(walk, "conversion_decision") == [add_months(started, 10)]
    # Carried out on the day that was decided, which the decision in month ten set.
    assert days(walk, "conversion_carried_out") == [add_months(started, 12)]
    assert all(one.fulfilled_on == one.due for one in walk.asked)


@pytest.mark.parametrize("law", EVERYWHERE, ids=lambda law: law.code)
def test_an_agreement_does_not_differ_from_itself(law: Agreement) -> None:
    rows = compared(law, law, law)
    assert rows
    assert {name for name, row in rows.items() if row.differs} == set()


def test_another_term_is_the_only_difference() -> None:
    rows = compared(ALKMAAR, longer(ALKMAAR, "neighbour_agreements", "P6W"))
    different = {name: row.differs for name, row in rows.items() if row.differs}
    assert different == {EventName.NEIGHBOUR_AGREEMENTS_RECORDED.value: (Aspect.TERM,)}


def test_what_one_region_does_not_ask_is_told_as_that() -> None:
    without = replace(ALKMAAR, offer=None, intake=None)
    rows = compared(ALKMAAR, without)
    assert rows[Subject.OFFER].differs == (Aspect.ASKED,)
    assert rows[Subject.INTAKE].differs == (Aspect.ASKED,)
    assert rows[Subject.OFFER].cells[1] == ()


def test_who_lets_for_how_long_and_how_safely_are_differences() -> None:
    first, *rest = ALKMAAR.lease_forms
    other = replace(first, landlord="housing_association", tenant_protection=True)
    rows = compared(ALKMAAR, replace(ALKMAAR, lease_forms=(other, *rest)))
    assert rows[Subject.LEASE].differs == (Aspect.WHO, Aspect.PROTECTION)


def test_the_order_in_which_people_are_named_is_no_difference() -> None:
    turned = replace(
        ALKMAAR,
        clocks=tuple(
            replace(one, together_with=one.together_with[::-1])
            for one in ALKMAAR.clocks
        ),
        readiness=ALKMAAR.readiness[::-1],
    )
    assert not any(row.differs for row in compared(ALKMAAR, turned).values())


def test_a_wish_is_something_else_than_a_need() -> None:
    wished = tuple(replace(one, required=False) for one in ALKMAAR.readiness)
    rows = compared(ALKMAAR, replace(ALKMAAR, readiness=wished))
    different = {row.subject for row in rows.values() if row.differs}
    assert different == {Subject.CONDITIONS}


def test_conditions_are_those_of_this_resident() -> None:
    young = replace(SOMEBODY, target_group="youth_care", age=19)
    rows = compared(ALKMAAR, who=young)
    ready = rows[f"{Subject.CONDITIONS} {EventName.REFERRAL_READY}"]
    asked = {line.label.en for line in ready.cells[0] if line.label}
    assert "Perspective plan with goals" in asked
    assert "Support plan with goals" not in asked


def test_the_regions_that_ship_are_walked_and_each_subject_says_its_article() -> None:
    rows = compared(*EVERYWHERE)
    assert {row.subject for row in rows.values()} >= set(Subject)
    for row in rows.values():
        for law, cell in zip(EVERYWHERE, row.cells, strict=True):
            assert all(law.article(line.article) for line in cell)


def test_a_group_that_a_region_does_not_name_is_said() -> None:
    stranger = replace(SOMEBODY, target_group="sailors")
    assert not walked(ALKMAAR, stranger).names_the_group
    assert walked(ALKMAAR, SOMEBODY).names_the_group
    assert set(groups_of(EVERYWHERE)) == {
        one.id for law in EVERYWHERE for one in law.target_groups
    }
