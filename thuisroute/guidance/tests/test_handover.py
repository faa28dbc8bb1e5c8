"""A warm handover, to a colleague and to another provider."""

from dataclasses import replace
from uuid import UUID

import pytest
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.urls import reverse

from tests.cast import Cast
from thuisroute.agreements.packs.loading import load
from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.events import EventName
from thuisroute.agreements.rules.guidance import HandoverVoice
from thuisroute.agreements.tests.spoilt import REGIONS
from thuisroute.guidance.actions.hand_over import (
    begin_handover,
    call_off_handover,
    finish_handover,
    tick_handover,
)
from thuisroute.guidance.models import Handover
from thuisroute.guidance.queries.plan import plan_of
from thuisroute.guidance.rules.handing_over import (
    Sides,
    handover_rule,
    items_of,
    may_be_done,
    may_be_ticked,
    may_begin,
    voice_in,
)
from thuisroute.guidance.tests.browsing import post
from thuisroute.guidance.tests.builders import a_goal, a_handover
from thuisroute.kernel import clock
from thuisroute.kernel.verdicts import Refused
from thuisroute.referrals.models import Referral
from thuisroute.referrals.tests.builders import a_ready_referral
from thuisroute.residents.models import ContactPerson
from thuisroute.sharing.actions.involve import involve
from thuisroute.sharing.queries.policy import involved
from thuisroute.sharing.tests.rights import let_in
from thuisroute.tenancies.tests.builders import a_running_lease

A, B = UUID(int=1), UUID(int=2)
ONE, TWO = UUID(int=11), UUID(int=12)
SIDES = Sides(A, ONE, B, TWO)
V = HandoverVoice
LAWS = {
    name: load(REGIONS / name)
    for name in ("alkmaar", "west-brabant-west", "drechtsteden-alblasserwaard")
}
WHOSE = {
    "introduced": "support_worker",
    "neighbourhood": "support_worker",
    "plan_read": "outsider",
    "own_word": "resident",
    "association_knows": "housing_consultant",
}


@pytest.mark.parametrize("law", LAWS.values(), ids=LAWS)
def test_when_a_handover_may_begin(law: Agreement) -> None:
    rule = handover_rule(law)
    assert may_begin(rule, SIDES, agreed=True, running=False).allowed
    assert not may_begin(rule, SIDES, agreed=False, running=False).allowed
    assert not may_begin(rule, SIDES, agreed=True, running=True).allowed
    same = replace(SIDES, to_user=ONE)
    assert not may_begin(rule, same, agreed=True, running=False).allowed
    assert not may_begin(None, SIDES, agreed=True, running=False).allowed


@pytest.mark.parametrize(
    ("sides", "user", "party", "kind", "own", "voice"),
    [
        (SIDES, ONE, A, "care_provider", False, V.HANDS_OVER),
        (SIDES, TWO, B, "care_provider", False, V.TAKES_OVER),
        (SIDES, TWO, UUID(int=3), "housing_association", False, V.ASSOCIATION),
        (SIDES, TWO, UUID(int=3), "municipality", False, None),
        (SIDES, TWO, UUID(int=3), "", True, V.RESIDENT),
        (replace(SIDES, to_party=A), TWO, A, "care_provider", False, V.TAKES_OVER),
        (replace(SIDES, to_party=A), ONE, A, "care_provider", False, V.HANDS_OVER),
    ],
)
def test_as_whom_somebody_takes_part(
    sides: Sides, user: UUID, party: UUID, kind: str, voice: str | None, *, own: bool
) -> None:
    assert voice_in(sides, user=user, party=party, kind=kind, own=own) == voice


@pytest.mark.parametrize("law", LAWS.values(), ids=LAWS)
def test_each_item_is_done_by_the_one_whose_it_is_and_then_all_of_it(
    law: Agreement,
) -> None:
    rule = handover_rule(law)
    assert rule is not None
    items = items_of(rule, association=True)
    assert {one.by for one in items} == set(HandoverVoice)
    assert len(items_of(rule, association=False)) == len(items) - 1
    for one in items:
        for voice in (*HandoverVoice, None):
            verdict = may_be_ticked(items, one.id, voice=voice, ticked=())
            heard = voice == V.TAKES_OVER and one.by in (V.RESIDENT, V.ASSOCIATION)
            assert verdict.allowed is (voice == one.by or heard)
        assert not may_be_ticked(items, one.id, voice=one.by, ticked=(one.id,)).allowed
    every = [one.id for one in items]
    assert may_be_done(items, voice=V.TAKES_OVER, ticked=every).allowed
    assert not may_be_done(items, voice=V.TAKES_OVER, ticked=every[1:]).allowed
    assert not may_be_done(items, voice=V.HANDS_OVER, ticked=every).allowed


def test_another_provider_takes_over_and_the_old_one_sees_nothing_more(
    cast: Cast,
) -> None:
    resident = a_running_lease(cast).resident_id
    let_in(cast, resident)
    a_goal(cast, resident, wanted="Woonwens")
    row = a_handover(cast, resident, to="outsider")
    with cast.acting("outsider") as actor:
        assert plan_of(actor, resident).goals
        with pytest.raises(Refused):
            finish_handover(by=actor, handover=row.pk)
    for item, who in WHOSE.items():
        with cast.acting(who) as actor:
            tick_handover(by=actor, handover=row.pk, item=item)
            with pytest.raises(Refused):
                tick_handover(by=actor, handover=row.pk, item=item)
    with cast.acting("outsider") as actor:
        finish_handover(by=actor, handover=row.pk)
        assert plan_of(actor, resident).goals
        contact = ContactPerson.objects.get(
            resident_id=resident, role="support_worker", until__isnull=True
        )
        assert contact.user_id == cast.users["outsider"].pk
        provider = Referral.objects.get(resident_id=resident).provider_id
        assert provider == cast.party("outsider").pk
    old = cast.client("support_worker")
    for route in ("dossier", "plan", "crisis"):
        assert old.get(reverse(route, args=[resident])).status_code == 404
    with cast.acting("support_worker") as actor:
        assert not plan_of(actor, resident).goals
        assert not Handover.objects.exists()


def test_a_handover_that_is_called_off_leaves_everything_as_it_was(cast: Cast) -> None:
    resident = a_ready_referral(cast).resident_id
    row = a_handover(cast, resident, to="outsider")
    with pytest.raises(Refused):
        a_handover(cast, resident, to="outsider")
    with cast.acting("support_worker") as actor:
        call_off_handover(by=actor, handover=row.pk)
        with pytest.raises(Refused):
            call_off_handover(by=actor, handover=row.pk)
        with pytest.raises(Refused):
            tick_handover(by=actor, handover=row.pk, item="introduced")
    with cast.acting("outsider") as actor, pytest.raises(Http404):
        finish_handover(by=actor, handover=row.pk)
    assert (
        cast.client("outsider").get(reverse("plan", args=[resident])).status_code == 404
    )


def test_who_was_there_already_stays_when_it_is_called_off(cast: Cast) -> None:
    resident = a_ready_referral(cast).resident_id
    involve(
        resident,
        party=cast.party("outsider").pk,
        kind="care_provider",
        because=EventName.REFERRAL_REGISTERED,
        on=clock.today(),
    )
    row = a_handover(cast, resident, to="outsider")
    with cast.acting("support_worker") as actor:
        call_off_handover(by=actor, handover=row.pk)
        assert involved(resident, "care_provider").count() == 2


def test_only_the_provider_begins_one_and_only_to_a_support_worker(cast: Cast) -> None:
    resident = a_ready_referral(cast).resident_id
    to = cast.actors["outsider"]
    for who in ("wmo_consultant", "mediator"):
        with cast.acting(who) as actor, pytest.raises(PermissionDenied):
            begin_handover(
                by=actor, resident=resident, to_party=to.party, to_user=to.user,
                agreed=True,
            )  # fmt: skip
    manager = cast.actors["care_manager"]
    with cast.acting("support_worker") as actor, pytest.raises(Refused):
        begin_handover(
            by=actor, resident=resident, to_party=manager.party, to_user=manager.user,
            agreed=True,
        )  # fmt: skip


def test_the_pages_of_a_handover(cast: Cast) -> None:
    resident = a_running_lease(cast).resident_id
    let_in(cast, resident)
    to = cast.actors["outsider"]
    url = reverse("new_handover", args=[resident])
    typed = {"to": f"{to.party}.{to.user}", "agreed": "on"}
    assert "Buitenstaander" in cast.client("support_worker").get(url).text
    assert post(cast, "support_worker", url, to=typed["to"]).status_code == 200
    assert post(cast, "support_worker", url, **typed).status_code == 302
    with cast.acting("support_worker"):
        row = Handover.objects.get()
    there = reverse("handover", args=[row.pk])
    for who in ("support_worker", "outsider", "housing_consultant"):
        assert "Overdracht" in cast.client(who).get(there).text
    own = cast.client("resident").get(reverse("own_handover")).text
    assert "Buitenstaander Voorbeeld" in own
    tick = reverse("own_tick", args=["own_word"])
    assert post(cast, "resident", tick).status_code == 302
    for item, who in WHOSE.items():
        if who != "resident":
            sent = post(cast, who, reverse("tick", args=[row.pk, item]))
            assert sent.status_code == 302
    finish = reverse("finish_handover", args=[row.pk])
    assert post(cast, "outsider", finish).status_code == 302
    assert cast.client("support_worker").get(there).status_code == 404
    assert "Gedaan" in cast.client("outsider").get(there).text
