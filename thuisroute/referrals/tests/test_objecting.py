"""Not agreeing with a refusal of priority: by whom, until when, answered by whom."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID, uuid4

import pytest
from django.core.exceptions import PermissionDenied
from django.db import ProgrammingError, transaction
from django.http import Http404
from django.urls import reverse

from tests.cast import Cast
from thuisroute.agreements.rules.articles import Text
from thuisroute.agreements.rules.parties import Participant
from thuisroute.agreements.rules.priority import PriorityCategory
from thuisroute.kernel import clock
from thuisroute.kernel.calendar import Duration
from thuisroute.kernel.verdicts import Refused
from thuisroute.obligations.models import Obligation
from thuisroute.referrals.actions.object_to_priority import (
    object_to_priority,
    withdraw_objection,
)
from thuisroute.referrals.models import PriorityStep
from thuisroute.referrals.rules.objecting import (
    answer_by,
    answers_not,
    can_be_objected_to,
    may_object,
    may_withdraw,
    objection_until,
)
from thuisroute.referrals.rules.priority import Asked, Decided, PriorityState, Standing
from thuisroute.referrals.tests.browsing import send, text
from thuisroute.referrals.tests.builders import a_registered_referral
from thuisroute.referrals.tests.objecting import decided, steps
from thuisroute.residents.models import DossierEvent

S = PriorityState
DAY = date(2026, 3, 2)
SIX_WEEKS = Duration(days=42)
CATEGORY = PriorityCategory(
    "urgent",
    "13",
    Text("Urgent", "Urgent"),
    Participant("municipality", "wmo_consultant"),
    objection_within=SIX_WEEKS,
    answer_within=SIX_WEEKS,
)
ENDLESS = replace(CATEGORY, objection_within=None)
BY = uuid4()
DECIDED = Decided(DAY, DAY, BY)
REFUSED = Standing(S.REFUSED, "urgent", DAY, DECIDED)
ANSWERED = replace(REFUSED, decided=replace(DECIDED, answers=True))
LATER = replace(REFUSED, decided=replace(DECIDED, told_on=DAY + timedelta(days=9)))
IN_WEST_BRABANT = pytest.mark.parametrize("cast", ["west-brabant-west"], indirect=True)


@pytest.mark.parametrize(
    ("now", "found", "days", "allowed"),
    [
        (REFUSED, CATEGORY, 42, True),
        (REFUSED, CATEGORY, 43, False),
        (REFUSED, ENDLESS, 900, True),
        # Written down later than it was decided: from then on it can be read.
        (LATER, CATEGORY, 51, True),
        (LATER, CATEGORY, 52, False),
        # Taken back, and said again within the same time.
        (replace(REFUSED, state=S.WITHDRAWN), CATEGORY, 42, True),
        (replace(REFUSED, state=S.WITHDRAWN), CATEGORY, 43, False),
        # An answer is not objected to once more.
        (ANSWERED, CATEGORY, 1, False),
        (ANSWERED, ENDLESS, 1, False),
        (replace(REFUSED, state=S.OBJECTED), CATEGORY, 1, False),
        (Standing(S.GRANTED, "urgent", DAY, DECIDED), CATEGORY, 1, False),
        (Standing(S.ENDED, "urgent", DAY, DECIDED), CATEGORY, 1, False),
        (Standing(), CATEGORY, 1, False),
    ],
)
def test_objecting_follows_a_refusal_and_has_a_term(
    now: Standing, found: PriorityCategory, days: int, *, allowed: bool
) -> None:
    on = DAY + timedelta(days=days)
    asked = Asked(S.OBJECTED, "urgent", "Omdat.", on)
    assert may_object(asked, found, now=now, own=False).allowed is allowed
    assert can_be_objected_to(found, now, on) is allowed


@pytest.mark.parametrize(("own", "allowed"), [(True, True), (False, False)])
def test_only_the_resident_does_not_have_to_say_why(
    *, own: bool, allowed: bool
) -> None:
    asked = Asked(S.OBJECTED, "urgent", " ", DAY)
    assert may_object(asked, CATEGORY, now=REFUSED, own=own).allowed is allowed


@pytest.mark.parametrize("state", list(S))
def test_what_was_not_answered_can_be_taken_back(state: S) -> None:
    asked = Asked(S.WITHDRAWN, "urgent", "", DAY)
    now = Standing(state, "urgent", DAY, DECIDED)
    assert may_withdraw(asked, now=now).allowed is (state is S.OBJECTED)


def test_the_answer_is_due_after_the_time_for_objecting() -> None:
    assert objection_until(CATEGORY, REFUSED) == DAY + timedelta(days=42)
    assert objection_until(ENDLESS, REFUSED) is None
    soon = DAY + timedelta(days=3)
    assert answer_by(CATEGORY, REFUSED, soon) == DAY + timedelta(days=84)
    assert answer_by(ENDLESS, REFUSED, soon) == soon + timedelta(days=42)
    assert answer_by(replace(ENDLESS, answer_within=None), REFUSED, soon) is None
    assert answer_by(None, REFUSED, soon) is None


@pytest.mark.parametrize(
    ("state", "by", "another"),
    [
        (S.OBJECTED, BY, True),
        (S.OBJECTED, uuid4(), False),
        # Whoever refused may see it otherwise themself, as long as nobody objected.
        (S.REFUSED, BY, False),
    ],
)
def test_whoever_refused_does_not_answer(state: S, by: UUID, *, another: bool) -> None:
    now = replace(REFUSED, state=state)
    assert answers_not(now, by=by) is another


@IN_WEST_BRABANT
def test_an_objection_is_answered_by_another_person_and_nothing_is_changed(
    cast: Cast,
) -> None:
    row = a_registered_referral(cast)
    decided(cast, row.pk, S.REFUSED)
    with cast.acting("support_worker") as actor:
        object_to_priority(by=actor, referral=row.pk, reason="Er is niet gekeken.")
        with pytest.raises(Refused):
            object_to_priority(by=actor, referral=row.pk, reason="Nog eens.")
        due = Obligation.objects.get(clock="priority_objection")
        assert due.due == clock.today() + timedelta(days=42)
        assert due.role == "mediator"
        withdraw_objection(by=actor, referral=row.pk)
        assert not Obligation.objects.filter(settled="", pk=due.pk).exists()
        object_to_priority(by=actor, referral=row.pk, reason="Toch niet eens.")
        assert Obligation.objects.filter(
            clock="priority_objection", settled=""
        ).exists()
    with pytest.raises(Refused):
        decided(cast, row.pk, S.GRANTED)
    decided(cast, row.pk, S.REFUSED, who="second_mediator")
    assert steps(cast) == ["refused", "objected", "withdrawn", "objected", "refused"]
    with cast.acting("mediator") as actor:
        assert not Obligation.objects.filter(
            clock="priority_objection", settled=""
        ).exists()
        with pytest.raises(Refused):
            object_to_priority(by=actor, referral=row.pk, reason="Nog steeds niet.")
        with pytest.raises(ProgrammingError), transaction.atomic():
            PriorityStep.objects.update(reason="anders")


@IN_WEST_BRABANT
def test_that_somebody_objects_is_not_told_to_who_lets_the_home(cast: Cast) -> None:
    row = a_registered_referral(cast)
    decided(cast, row.pk, S.REFUSED)
    with cast.acting("support_worker") as actor:
        object_to_priority(by=actor, referral=row.pk, reason="Dat klopt niet.")
    said = DossierEvent.objects.filter(name="priority.objected")
    for who, told in (
        ("support_worker", True),
        ("mediator", True),
        ("housing_consultant", False),
        ("outsider", False),
    ):
        with cast.acting(who):
            assert said.exists() is told, who
            asked = Obligation.objects.filter(clock="priority_objection")
            assert asked.exists() is told, who


@IN_WEST_BRABANT
@pytest.mark.parametrize("who", ["client_supporter", "housing_consultant", "outsider"])
def test_who_only_reads_along_objects_to_nothing(cast: Cast, who: str) -> None:
    row = a_registered_referral(cast)
    decided(cast, row.pk, S.REFUSED)
    with (
        cast.acting(who) as actor,
        pytest.raises((Http404, PermissionDenied)),
    ):
        object_to_priority(by=actor, referral=row.pk, reason="Dat klopt niet.")
    assert steps(cast) == ["refused"]


@IN_WEST_BRABANT
def test_the_page_says_who_answers_and_takes_an_objection_back(cast: Cast) -> None:
    row = a_registered_referral(cast)
    address = reverse("referral", args=[row.pk])
    decided(cast, row.pk, S.REFUSED)
    objection = {"do": "object", "reason": "Dat klopt niet."}
    assert send(cast, "support_worker", address, objection).status_code == 302
    page = text(cast.client("mediator").get(address))
    assert "Daarom antwoordt een ander op het bezwaar." in page
    assert "Beslissen over voorrang" not in page
    assert "Beslissen over voorrang" in text(
        cast.client("second_mediator").get(address)
    )
    back = {"do": "unobject"}
    assert send(cast, "support_worker", address, back).status_code == 302
    assert "Bezwaar teruggenomen" in text(cast.client("mediator").get(address))
