"""A handover that is refused or called off, and what stays then."""

from datetime import timedelta
from unittest.mock import patch

import pytest
from django.urls import reverse

from tests.cast import Cast
from tests.roles import database_role
from thuisroute.agreements.rules.events import EventName
from thuisroute.agreements.rules.guidance import HandoverVoice
from thuisroute.guidance.actions.hand_over import (
    LETS_STILL,
    call_off_handover,
    finish_handover,
    tick_handover,
)
from thuisroute.guidance.facts import law_of
from thuisroute.guidance.models import Handover
from thuisroute.guidance.queries.handovers import handover_seen
from thuisroute.guidance.rules.handing_over import may_be_called_off
from thuisroute.guidance.tests.browsing import post
from thuisroute.guidance.tests.builders import a_handover
from thuisroute.kernel import clock
from thuisroute.kernel.verdicts import Reason, Refused
from thuisroute.referrals.tests.builders import a_ready_referral
from thuisroute.sharing.actions.derive_grants import derive_grants
from thuisroute.sharing.actions.involve import involve
from thuisroute.sharing.actions.locked_dossier import locked_dossier
from thuisroute.sharing.models import Restriction
from thuisroute.sharing.tests.rights import let_in
from thuisroute.tenancies.tests.builders import a_prepared_lease

BY = {
    HandoverVoice.HANDS_OVER: "support_worker",
    HandoverVoice.TAKES_OVER: "outsider",
    HandoverVoice.RESIDENT: "resident",
    HandoverVoice.ASSOCIATION: "housing_consultant",
}
WHOSE = {
    "introduced": "support_worker",
    "neighbourhood": "support_worker",
    "plan_read": "outsider",
    "own_word": "resident",
}


def test_who_is_kept_out_takes_nothing_over(cast: Cast) -> None:
    resident = a_ready_referral(cast).resident_id
    today = clock.today()
    with database_role("worker"):
        Restriction.objects.create(
            region=cast.region, resident_id=resident,
            user_id=cast.actors["outsider"].user, because="managers_decision",
            since=today, review_on=today + timedelta(days=365),
            set_by=cast.actors["care_manager"].user,
        )  # fmt: skip
    with pytest.raises(Refused):
        a_handover(cast, resident, to="outsider")


def test_of_a_finish_that_is_refused_nothing_is_kept(cast: Cast) -> None:
    resident = a_ready_referral(cast).resident_id
    let_in(cast, resident)
    row = a_handover(cast, resident, to="outsider")
    for item, who in WHOSE.items():
        with cast.acting(who) as actor:
            tick_handover(by=actor, handover=row.pk, item=item)
    with (
        patch(
            "thuisroute.guidance.actions.hand_over.name_contact",
            side_effect=Refused(Reason("Not this one.")),
        ),
    ):
        finish = reverse("finish_handover", args=[row.pk])
        assert post(cast, "outsider", finish).status_code == 302
    with cast.acting("outsider"):
        assert Handover.objects.get().state == "running"


def test_a_provider_that_was_there_before_stays_when_it_is_called_off(
    cast: Cast,
) -> None:
    resident = a_ready_referral(cast).resident_id
    with cast.acting("support_worker"):
        involve(
            resident, party=cast.party("outsider").pk, kind="care_provider",
            because=EventName.REFERRAL_REGISTERED, on=clock.today(),
        )  # fmt: skip
        derive_grants(locked_dossier(resident))
    row = a_handover(cast, resident, to="outsider")
    plan = reverse("plan", args=[resident])
    with cast.acting("support_worker") as actor:
        call_off_handover(by=actor, handover=row.pk)
    assert cast.client("outsider").get(plan).status_code == 200


def test_only_who_hands_over_or_takes_over_calls_it_off() -> None:
    sides = {one for one in HandoverVoice if may_be_called_off(one).allowed}
    assert sides == {HandoverVoice.HANDS_OVER, HandoverVoice.TAKES_OVER}
    assert not may_be_called_off(None).allowed


def test_it_is_not_finished_while_the_old_provider_still_has_to_sign_a_lease(
    cast: Cast,
) -> None:
    lease = a_prepared_lease(cast)
    resident = lease.resident_id
    let_in(cast, resident)
    row = a_handover(cast, resident, to="outsider")
    with cast.acting("support_worker") as actor:
        items = handover_seen(actor, row, law_of(resident)).items
    for item in items:
        with cast.acting(BY[item.by]) as actor:
            tick_handover(by=actor, handover=row.pk, item=item.id)
    with cast.acting("outsider") as actor, pytest.raises(Refused) as refused:
        finish_handover(by=actor, handover=row.pk)
    assert refused.value.reasons == (LETS_STILL,)
