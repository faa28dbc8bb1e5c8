"""Priority: by whom, in which order of steps, and what the queue makes of it."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID, uuid4

import pytest
from django.db import connection
from django.urls import reverse

from tests.cast import Cast
from thuisroute.agreements.rules.articles import Text
from thuisroute.agreements.rules.parties import Participant
from thuisroute.agreements.rules.priority import PriorityCategory, PriorityRule
from thuisroute.kernel import clock
from thuisroute.kernel.calendar import Duration
from thuisroute.kernel.verdicts import Refused
from thuisroute.referrals.actions.decide_priority import decide_priority
from thuisroute.referrals.models import PriorityStep
from thuisroute.referrals.queries.priority import place_of
from thuisroute.referrals.rules.lifecycle import ReferralState
from thuisroute.referrals.rules.priority import (
    Asked,
    Decided,
    Decider,
    PriorityState,
    Standing,
    may_be_decided,
)
from thuisroute.referrals.rules.queue import (
    InQueue,
    priority_by,
    what_would_move,
    why_here,
)
from thuisroute.referrals.tests.browsing import send, text
from thuisroute.referrals.tests.builders import a_registered_referral

S = PriorityState
DAY = date(2026, 3, 2)
MEDIATOR = Participant("transfer_point", "mediator")
CATEGORY = PriorityCategory(
    "urgent",
    "13",
    Text("Urgent", "Urgent"),
    MEDIATOR,
    order=1,
    objection_within=Duration(days=42),
)
RULE = PriorityRule(
    "13", (CATEGORY, replace(CATEGORY, id="points", order=None, points=5))
)
REFUSED = Standing(S.REFUSED, "urgent", DAY, Decided(DAY, DAY, uuid4()))
IN_WEST_BRABANT = pytest.mark.parametrize("cast", ["west-brabant-west"], indirect=True)


@pytest.mark.parametrize(
    ("state", "to", "category", "allowed"),
    [
        (S.NONE, S.GRANTED, "urgent", True),
        (S.NONE, S.REFUSED, "urgent", True),
        (S.NONE, S.ENDED, "urgent", False),
        (S.GRANTED, S.ENDED, "urgent", True),
        (S.GRANTED, S.ENDED, "points", False),
        (S.GRANTED, S.REFUSED, "urgent", False),
        (S.REFUSED, S.GRANTED, "points", True),
        (S.OBJECTED, S.GRANTED, "urgent", True),
        (S.OBJECTED, S.REFUSED, "urgent", True),
        (S.OBJECTED, S.GRANTED, "points", False),
        (S.ENDED, S.GRANTED, "points", True),
    ],
)
def test_what_can_be_decided_after_what(
    state: S, to: S, category: str, *, allowed: bool
) -> None:
    now = Standing(state, "urgent", DAY) if state is not S.NONE else Standing()
    asked = Asked(to, category, "Omdat.", DAY)
    found = RULE.category(category)
    assert (
        may_be_decided(asked, found, now=now, by=Decider(MEDIATOR)).allowed is allowed
    )


@pytest.mark.parametrize(
    ("asked", "by"),
    [
        (Asked(S.GRANTED, "urgent", " ", DAY), MEDIATOR),
        (Asked(S.GRANTED, "urgent", "Omdat.", DAY - timedelta(days=1)), MEDIATOR),
        (Asked(S.GRANTED, "unheard-of", "Omdat.", DAY), MEDIATOR),
        (
            Asked(S.GRANTED, "urgent", "Omdat.", DAY),
            Participant("municipality", "wmo_consultant"),
        ),
    ],
)
def test_without_reason_before_its_time_or_by_another_nothing_is_decided(
    asked: Asked, by: Participant
) -> None:
    now = Standing(S.ENDED, "urgent", DAY)
    found = RULE.category(asked.category)
    assert not may_be_decided(asked, found, now=now, by=Decider(by)).allowed


def test_a_category_counts_as_the_agreement_of_the_dossier_says() -> None:
    assert priority_by(RULE, "urgent").key < priority_by(RULE, "points").key
    assert priority_by(RULE, "points").key < priority_by(RULE, "").key
    assert priority_by(RULE, "gone").key == priority_by(None, "urgent").key


@pytest.mark.parametrize(
    ("state", "standing", "rule", "why", "moves"),
    [
        ("ready", Standing(), None, "No priority was agreed", "Who stands"),
        ("ready", Standing(), RULE, "Has no priority", "A decision for"),
        (
            "ready",
            Standing(S.GRANTED, "urgent", DAY),
            RULE,
            "Goes before",
            "Who stands",
        ),
        ("ready", REFUSED, RULE, "Has no", "An objection"),
        ("ready", Standing(S.OBJECTED, "urgent", DAY), RULE, "Has no", "The answer"),
        ("parked", Standing(), RULE, "Keeps the place", "Letting"),
        ("registered", Standing(), RULE, "Does not stand", "Bringing"),
    ],
)
def test_why_here_and_what_would_move(
    state: str, standing: Standing, rule: PriorityRule | None, why: str, moves: str
) -> None:
    one = InQueue(ReferralState(state), DAY, standing)
    assert next(why_here(one, rule)).text.startswith(why)
    assert next(what_would_move(one, rule, DAY)).text.startswith(moves)


def decide(cast: Cast, referral: UUID, to: S, who: str = "mediator") -> None:
    law = cast.agreement.priority
    assert law is not None
    asked = Asked(to, law.categories[0].id, "Al lang in de opvang.", clock.today())
    with cast.acting(who) as actor:
        decide_priority(by=actor, referral=referral, asked=asked)


@IN_WEST_BRABANT
def test_whom_the_agreement_names_decides_and_the_queue_follows(cast: Cast) -> None:
    before = clock.today() - timedelta(days=20)
    early = a_registered_referral(cast, on=before, told_on=before, given_on=before)
    late = a_registered_referral(cast)
    with pytest.raises(Refused):
        decide(cast, late.pk, S.GRANTED, who="support_worker")
    with cast.acting("mediator") as actor, connection.cursor() as cursor:
        for one in (early, late):
            cursor.execute(
                "UPDATE referrals_referral SET state = 'ready' WHERE id = %s", [one.pk]
            )
        found = place_of(actor, late.pk)
        assert found is not None
        assert (found.place, found.of) == (2, 2)
    decide(cast, late.pk, S.GRANTED)
    with cast.acting("mediator") as actor:
        found = place_of(actor, late.pk)
        assert found is not None
        assert found.place == 1
    with cast.acting("housing_consultant"):
        assert not PriorityStep.objects.exists()
    decide(cast, late.pk, S.ENDED)
    with cast.acting("mediator") as actor:
        found = place_of(actor, late.pk)
        assert found is not None
        assert found.place == 2


@IN_WEST_BRABANT
def test_the_page_decides_objects_and_explains(cast: Cast) -> None:
    row = a_registered_referral(cast)
    address = reverse("referral", args=[row.pk])
    today = clock.today().isoformat()
    page = text(cast.client("mediator").get(address))
    assert "Beslissen over voorrang" in page
    assert "Heeft geen voorrang" in page
    assert "Beslissen over voorrang" not in text(
        cast.client("support_worker").get(address)
    )
    law = cast.agreement.priority
    assert law is not None
    asked = {
        "do": "priority", "category": law.categories[0].id, "to": "refused",
        "on": today, "reason": "Er zijn anderen.",
    }  # fmt: skip
    assert send(cast, "mediator", address, asked).status_code == 302
    page = text(cast.client("support_worker").get(address))
    assert "Er zijn anderen." in page
    objection = {"do": "object", "reason": "Dat klopt niet."}
    assert send(cast, "support_worker", address, objection).status_code == 302
    assert "Dat klopt niet." in text(cast.client("mediator").get(address))


def test_where_no_priority_was_agreed_the_page_says_so(cast: Cast) -> None:
    row = a_registered_referral(cast)
    page = text(cast.client("mediator").get(reverse("referral", args=[row.pk])))
    assert "Over voorrang is niets afgesproken" in page
    assert "Beslissen over voorrang" not in page
