"""A refusal in a category that the agreement lost: told, objected to, answered."""

from dataclasses import replace
from datetime import date
from uuid import UUID, uuid4

import pytest
from django.urls import reverse

from tests.cast import Cast
from tests.roles import database_role
from thuisroute.agreements.models import AgreementVersion
from thuisroute.agreements.rules.articles import Text
from thuisroute.agreements.rules.parties import Participant
from thuisroute.agreements.rules.priority import PriorityCategory
from thuisroute.desk.tests.own_pages import at_home
from thuisroute.kernel import clock
from thuisroute.kernel.verdicts import Refused
from thuisroute.referrals.actions.decide_priority import decide_priority
from thuisroute.referrals.models import Referral
from thuisroute.referrals.rules.priority import (
    Asked,
    Decider,
    PriorityState,
    Standing,
    may_be_decided,
)
from thuisroute.referrals.tests.browsing import send, text
from thuisroute.referrals.tests.builders import a_registered_referral
from thuisroute.referrals.tests.objecting import decided, steps
from thuisroute.residents.models import Resident

S = PriorityState
DAY = date(2026, 3, 2)
MEDIATOR = Participant("transfer_point", "mediator")
CONSULTANT = Participant("municipality", "wmo_consultant")
LOST = PriorityCategory("lost", "13", Text("Weg", "Gone"), CONSULTANT)
NEW = replace(LOST, id="new", decided_by=MEDIATOR)
IN_WEST_BRABANT = pytest.mark.parametrize("cast", ["west-brabant-west"], indirect=True)


@pytest.mark.parametrize(
    ("state", "to", "found", "by", "allowed"),
    [
        (S.OBJECTED, S.REFUSED, LOST, CONSULTANT, True),
        # Whoever decides on what there is now finishes what there was.
        (S.OBJECTED, S.REFUSED, LOST, MEDIATOR, True),
        (S.OBJECTED, S.GRANTED, LOST, MEDIATOR, False),
        (S.OBJECTED, S.GRANTED, NEW, MEDIATOR, True),
        (S.OBJECTED, S.GRANTED, NEW, CONSULTANT, False),
        (S.OBJECTED, S.REFUSED, NEW, MEDIATOR, False),
        (S.GRANTED, S.ENDED, LOST, MEDIATOR, True),
        (S.GRANTED, S.ENDED, NEW, MEDIATOR, False),
        (S.REFUSED, S.GRANTED, LOST, CONSULTANT, False),
        (S.REFUSED, S.GRANTED, NEW, MEDIATOR, True),
    ],
)
def test_what_was_open_in_a_lost_category_is_finished(
    state: S, to: S, found: PriorityCategory, by: Participant, *, allowed: bool
) -> None:
    now = Standing(state, "lost", DAY)
    asked = Asked(to, found.id, "Omdat.", DAY)
    decider = Decider(by, gone=True, deciders=frozenset({MEDIATOR}))
    assert may_be_decided(asked, found, now=now, by=decider).allowed is allowed


def moved(cast: Cast, resident: UUID) -> tuple[str, str]:
    """To a version with another category only; the label that was lost, and the key."""
    law = cast.agreement
    assert law.priority is not None
    lost = law.priority.categories[0]
    new = replace(lost, id="anew", label=Text("Opnieuw bedacht", "Thought of anew"))
    anew = replace(law, priority=replace(law.priority, categories=(new,)))
    with database_role("owner"):
        key = AgreementVersion.objects.create(
            region=cast.region, number=2, state="adopted",
            valid_from=law.valid_from, digest="2" * 64, content=anew.to_json(),
        ).pk  # fmt: skip
    with database_role("worker"):
        assert Resident.objects.filter(pk=resident).update(agreement_id=key)
    return lost.label.nl, lost.id


@pytest.fixture
def refused(cast: Cast) -> Referral:
    row = a_registered_referral(cast)
    decided(cast, row.pk, S.REFUSED)
    return row


@IN_WEST_BRABANT
def test_the_resident_still_reads_what_it_was_about_and_can_object(
    cast: Cast, refused: Referral
) -> None:
    label, key = moved(cast, refused.resident_id)
    home = at_home(cast, refused)
    said = home.get(reverse("own_queue")).content.decode()
    assert label in said
    assert key not in said
    assert "Ik ben het er niet mee eens" in said
    typed = {"words": "Nee.", "once": uuid4()}
    assert home.post(reverse("own_queue"), typed).status_code == 302
    assert steps(cast) == ["refused", "objected"]


@IN_WEST_BRABANT
@pytest.mark.parametrize(("to", "about"), [("refused", ""), ("granted", "anew")])
def test_an_objection_about_it_is_answered(
    cast: Cast, refused: Referral, to: str, about: str
) -> None:
    address = reverse("referral", args=[refused.pk])
    objection = {"do": "object", "reason": "Dat klopt niet."}
    send(cast, "support_worker", address, objection)
    label, key = moved(cast, refused.resident_id)
    page = text(cast.client("second_mediator").get(address))
    assert "De afspraken hebben deze voorrang niet meer." in page
    for one in (label, "Opnieuw bedacht"):
        assert one in page
    answer = {
        "do": "priority",
        "category": about or key,
        "to": to,
        "on": clock.today().isoformat(),
        "reason": "Opnieuw bekeken.",
    }
    assert send(cast, "second_mediator", address, answer).status_code == 302
    assert steps(cast) == ["refused", "objected", to]


@IN_WEST_BRABANT
def test_it_is_not_given_any_more_and_what_nobody_knows_is_nothing(
    cast: Cast, refused: Referral
) -> None:
    _label, key = moved(cast, refused.resident_id)
    for category in (key, "unheard-of"):
        asked = Asked(S.GRANTED, category, "Omdat.", clock.today())
        with cast.acting("second_mediator") as actor, pytest.raises(Refused):
            decide_priority(by=actor, referral=refused.pk, asked=asked)
