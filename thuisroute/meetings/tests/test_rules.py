"""What may be planned and decided, as tables; and a calendar that tells of nobody."""

from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

import pytest

from tests.usual import REGIONS
from thuisroute.agreements.packs.loading import load
from thuisroute.meetings.rules.deciding import (
    Held,
    Resolved,
    may_be_decided,
    may_be_held,
)
from thuisroute.meetings.rules.invitation import LINE, Invitation, as_calendar
from thuisroute.meetings.rules.planning import (
    CARE,
    HOUSING,
    Due,
    Invited,
    Moment,
    Way,
    may_be_brought,
    may_be_planned,
    may_be_said,
    on_agenda,
    shared_by,
)
from thuisroute.meetings.rules.rounds import MeetingKind, kinds_in

NOW = datetime(2026, 11, 2, 9, tzinfo=UTC)
LATER = NOW + timedelta(days=7)
TODAY = date(2026, 11, 2)
PROVIDER = Invited(
    uuid4(), "care_provider", "support_worker", frozenset({CARE, HOUSING})
)
ASSOCIATION = Invited(
    uuid4(), "housing_association", "housing_consultant", frozenset({HOUSING})
)
RESIDENT = Invited(None, "resident", "resident")


@pytest.mark.parametrize(
    ("moment", "asked", "against"),
    [
        (Moment(LATER, 60, Way.HOME), [PROVIDER, RESIDENT], 0),
        (Moment(NOW, 60, Way.PHONE), [PROVIDER], 1),
        (Moment(LATER, 0, Way.VIDEO), [PROVIDER], 1),
        (Moment(LATER, 481, Way.VIDEO), [PROVIDER], 1),
        (Moment(LATER, 60, Way.OFFICE), [PROVIDER], 1),
        (Moment(LATER, 60, Way.OFFICE, uuid4()), [PROVIDER], 0),
        (Moment(LATER, 60, Way.UNSAID), [PROVIDER], 1),
        (Moment(LATER, 60, Way.HOME), [RESIDENT], 1),
    ],
)
def test_a_meeting_is_planned_for_a_moment_to_come_with_somebody(
    moment: Moment, asked: list[Invited], against: int
) -> None:
    assert len(may_be_planned(moment, asked, now=NOW).against) == against


@pytest.mark.parametrize(
    ("kind", "asked", "domain"),
    [
        (MeetingKind.CASE_MEETING, [PROVIDER, RESIDENT], CARE),
        (MeetingKind.CASE_MEETING, [PROVIDER, ASSOCIATION], HOUSING),
        (MeetingKind.TENANCY_REVIEW, [PROVIDER], HOUSING),
        (MeetingKind.HANDOVER, [ASSOCIATION], HOUSING),
    ],
)
def test_an_association_that_is_not_asked_does_not_learn_of_a_meeting(
    kind: MeetingKind, asked: list[Invited], domain: str
) -> None:
    assert shared_by(kind, asked) == domain


def test_what_is_warned_about_by_then_stands_on_the_agenda() -> None:
    def due(name: str, days: int) -> Due:
        on = TODAY + timedelta(days=days)
        return Due(name, "4d", on, on - timedelta(days=14))

    every = [due("later", 60), due("soon", 20), due("late", -5)]
    found = on_agenda(every, on=TODAY + timedelta(days=7))
    assert [one.clock for one in found] == ["late", "soon"]


@pytest.mark.parametrize(
    ("domain", "text", "allowed"),
    [
        (HOUSING, "De tuin", True),
        (CARE, "De tuin", False),
        (HOUSING, "  ", False),
        ("identity", "De naam", False),
    ],
)
def test_each_brings_something_within_what_is_shared(
    domain: str,
    text: str,
    allowed: bool,  # noqa: FBT001 - a column of the table
) -> None:
    shared = frozenset({HOUSING, "identity"})
    assert may_be_brought(domain, text, domains=shared).allowed is allowed


@pytest.mark.parametrize(
    ("owner", "state", "days", "against"),
    [
        (PROVIDER, "planned", 7, 0),
        (RESIDENT, "held", 7, 0),
        (ASSOCIATION, "held", 7, 1),
        (PROVIDER, "cancelled", 7, 1),
        (PROVIDER, "held", -1, 1),
    ],
)
def test_a_decision_is_for_who_may_know_of_it(
    owner: Invited, state: str, days: int, against: int
) -> None:
    resolved = Resolved(CARE, "Samen eten", owner, TODAY + timedelta(days=days))
    found = may_be_decided(
        resolved, state=state, domains=frozenset({CARE}), today=TODAY
    )
    assert len(found.against) == against


def test_a_meeting_is_held_on_a_day_that_has_come_with_somebody_there() -> None:
    somebody = frozenset({uuid4()})
    assert may_be_held(Held(TODAY, somebody), today=TODAY).allowed
    late = Held(TODAY + timedelta(days=1), frozenset())
    assert len(may_be_held(late, today=TODAY).against) == 2


@pytest.mark.parametrize(
    ("domain", "text", "state", "written", "allowed"),
    [
        (HOUSING, "Ik wil een hond", "planned", 0, True),
        (HOUSING, "Ik wil een hond", "held", 0, False),
        ("identity", "Ik heet anders", "moved", 0, False),
        (HOUSING, "", "planned", 0, False),
        (HOUSING, "Nog iets", "planned", 20, False),
    ],
)
def test_residents_write_before_the_meeting(
    domain: str,
    text: str,
    state: str,
    written: int,
    allowed: bool,  # noqa: FBT001 - a column of the table
) -> None:
    found = may_be_said(domain, text, state=state, written=written)
    assert found.allowed is allowed


def test_a_region_plans_only_reviews_that_it_agreed_on() -> None:
    agreed = load(REGIONS / "alkmaar")
    assert set(kinds_in(agreed)) == set(MeetingKind)


def test_an_invitation_is_neutral_and_well_formed() -> None:
    invitation = Invitation(
        key="1@thuisroute", title="Overleg; kort, samen", place="Kantoor " + "é" * 60,
        link="https://voorbeeld.example/meetings/1", starts_at=NOW, minutes=45,
        sequence=2, made_at=NOW, cancelled=True,
    )  # fmt: skip
    text = as_calendar(invitation)
    lines = text.split("\r\n")
    assert all(len(line.encode()) <= LINE for line in lines)
    assert "SUMMARY:Overleg\\; kort\\, samen" in lines
    assert "DTSTART:20261102T090000Z" in lines
    assert "DTEND:20261102T094500Z" in lines
    assert {"SEQUENCE:2", "STATUS:CANCELLED", "CLASS:PRIVATE"} <= set(lines)
    assert "é" * 60 in text.replace("\r\n ", "")
