"""Rows of a decision on support and of a plan, for one invented dossier."""

from typing import Any
from uuid import UUID, uuid4

from thuisroute.guidance.models import (
    AcuteReport,
    CrisisPlan,
    EarlyNotice,
    Exploration,
    Goal,
    GoalStep,
    Handover,
    HandoverTick,
    IndicatedDomain,
    Indication,
    NetworkPerson,
    PlanApproval,
    PlanVersion,
    PlanWords,
    RiskFactor,
    ScalingRequest,
    ScalingStep,
)
from thuisroute.kernel import clock

HOUSING = "housing_and_living_behaviour"


def supported(resident: UUID, by: UUID, party: UUID, step: dict[str, Any]) -> None:
    """The letter of the municipality, and a plan with one goal; again each episode."""
    whose, today = {"resident_id": resident}, clock.today()
    letter = Indication.objects.create(
        **whose, kind="wmo_other", letter_on=today, letter_reference=str(uuid4()),
        decided_by="0361", hours=4, per="week", starts_on=today, recorded_by=by,
        recorded_at=clock.now(),
    )  # fmt: skip
    IndicatedDomain.objects.create(**whose, indication=letter, domain=HOUSING)
    number = PlanVersion.objects.filter(**whose).count() + 1
    plan = PlanVersion.objects.create(
        **whose, number=number, kind="support_plan", begun_on=today, begun_by=by
    )
    goal = Goal.objects.create(
        **whose, plan=plan, domain=HOUSING, state="open", changed_in=number,
        wanted="w", seen_by="s", who_does_what="d", due_on=today, set_on=today,
        set_by=by,
    )  # fmt: skip
    GoalStep.objects.create(**whose, record=goal, domain=HOUSING, **step)
    PlanApproval.objects.create(
        **whose, plan=plan, domain=HOUSING, party_kind="resident", agreed_on=today,
        agreed_by=by,
    )  # fmt: skip
    Exploration.objects.create(
        **whose, plan=plan, subject="informal_care", domain=HOUSING, outcome="wanted",
        asked_on=today, asked_by=by,
    )  # fmt: skip
    NetworkPerson.objects.create(
        **whose, domain="social_network", called="c", relation="friend",
        nearness="near", since=today, written_by=by,
    )  # fmt: skip
    PlanWords.objects.create(
        **whose, domain=HOUSING, text="t", written_on=today, written_by=by
    )
    asked = ScalingRequest.objects.create(
        **whose, state="refused", direction="up", hours=4, reason="r", asked_on=today,
        asked_by=by, asked_as="resident", party_kind="municipality",
        role="wmo_consultant",
    )  # fmt: skip
    ScalingStep.objects.create(**whose, record=asked, **step)
    _for_a_crisis(resident, by, party)


def _for_a_crisis(resident: UUID, by: UUID, party: UUID) -> None:
    whose, today = {"resident_id": resident}, clock.today()
    RiskFactor.objects.create(
        **whose, domain=HOUSING, what="w", early_signs="s", who_acts="d",
        written_on=today, written_by=by, written_as="resident",
    )  # fmt: skip
    CrisisPlan.objects.create(
        **whose, number=CrisisPlan.objects.filter(**whose).count() + 1, signs="s",
        helps="h", call="c", who_does_what="d", written_on=today, written_by=by,
        written_as="resident",
    )  # fmt: skip
    AcuteReport.objects.create(
        **whose, route="police", reported_at=clock.now(), reported_by=by
    )
    EarlyNotice.objects.create(
        **whose, party_id=party, role="housing_consultant", told_at=clock.now(),
        told_on=today, known_on=today, known_by=by,
    )  # fmt: skip
    handover = Handover.objects.create(
        **whose, completed=True, from_party_id=party, from_user=by, to_party_id=party,
        to_user=by, begun_on=today, begun_by=by, ended_on=today, ended_by=by,
    )  # fmt: skip
    HandoverTick.objects.create(
        **whose, handover=handover, item="introduced", voice="hands_over",
        ticked_on=today, ticked_by=by,
    )  # fmt: skip
