"""Asking, weighing, answering: what it does to the record and to who sees what."""

from datetime import timedelta
from uuid import UUID

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.http import Http404

from tests.cast import Cast
from thuisroute.agreements.rules.rights import RightKind
from thuisroute.desk.tests.own_pages import somebody_let_in
from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import Refused
from thuisroute.referrals.actions.close_referral import close_referral
from thuisroute.referrals.models import Referral
from thuisroute.sharing.actions.answer_request import answer_request
from thuisroute.sharing.actions.ask_for_right import Asking, ask_for_right
from thuisroute.sharing.actions.lift_restriction import lift_restriction
from thuisroute.sharing.actions.take_up_request import extend_request
from thuisroute.sharing.actions.withdraw_request import withdraw_request
from thuisroute.sharing.models import RightsLimit, RightsRequest
from thuisroute.sharing.queries.policy import domains_shared
from thuisroute.sharing.rules.answering import Decision
from thuisroute.sharing.rules.rights import Asked, RequestState
from thuisroute.sharing.tests.rights import (
    A_PDF,
    a_request,
    taken_up,
)

HOUSING = "housing_and_living_behaviour"


@pytest.fixture
def referral(cast: Cast) -> Referral:
    return somebody_let_in(cast)


def shared(cast: Cast, who: str, resident: UUID) -> frozenset[str]:
    with cast.acting(who) as actor:
        return domains_shared(actor, resident)


def answered(
    cast: Cast, request: UUID, outcome: RequestState, domains: tuple[str, ...] = ()
) -> None:
    with cast.acting("care_manager") as actor:
        decision = Decision(outcome, "Zo besloten, omdat het klopt.", domains)
        answer_request(by=actor, request=request, decision=decision)


def test_a_request_is_due_in_a_month_and_reaches_its_handler_only(
    cast: Cast, referral: Referral
) -> None:
    key = a_request(cast, referral.resident_id, RightKind.CORRECTION, paper=A_PDF)
    seen = {}
    for who in ("care_manager", "support_worker", "mediator", "wmo_consultant"):
        with cast.acting(who):
            seen[who] = RightsRequest.objects.filter(pk=key).count()
    assert seen == {
        "care_manager": 1, "support_worker": 1, "mediator": 0, "wmo_consultant": 0,
    }  # fmt: skip
    with cast.acting("care_manager"):
        row = RightsRequest.objects.get(pk=key)
    assert (row.handler_role, row.asked_as) == ("care_manager", "resident")
    assert 27 < (row.due - clock.today()).days < 32


def test_who_writes_requests_down_does_not_answer_them(
    cast: Cast, referral: Referral
) -> None:
    key = a_request(cast, referral.resident_id, RightKind.CORRECTION)
    with pytest.raises(PermissionDenied):
        taken_up(cast, key, by="support_worker")
    with pytest.raises(Http404):
        taken_up(cast, key, by="mediator")


def test_a_paper_request_counts_from_the_day_it_was_asked(
    cast: Cast, referral: Referral
) -> None:
    day = clock.today() - timedelta(days=5)
    with cast.acting("support_worker") as actor:
        asking = Asking(Asked(RightKind.ERASURE, "Alles weg graag"), day)
        key = ask_for_right(by=actor, resident=referral.resident_id, asking=asking)
        row = RightsRequest.objects.get(pk=key)
    assert (row.asked_as, row.asked_on) == ("on_paper", day)


def test_a_granted_restriction_of_a_domain_holds_for_everybody_but_the_handler(
    cast: Cast, referral: Referral
) -> None:
    resident = referral.resident_id
    request = a_request(cast, resident, RightKind.RESTRICTION, domain=HOUSING)
    assert HOUSING in shared(cast, "mediator", resident), "nothing stops yet"
    answered(cast, taken_up(cast, request), RequestState.GRANTED)
    for who in ("mediator", "support_worker", "wmo_consultant"):
        assert HOUSING not in shared(cast, who, resident), who
        with cast.acting(who):
            assert not Referral.objects.filter(resident_id=resident).exists(), who
    assert HOUSING in shared(cast, "care_manager", resident)
    with cast.acting("resident"):
        assert Referral.objects.filter(resident_id=resident).exists()


def test_a_restricted_dossier_is_there_for_its_handler_alone_until_it_is_lifted(
    cast: Cast, referral: Referral
) -> None:
    resident = referral.resident_id
    before = shared(cast, "support_worker", resident)
    request = a_request(cast, resident, RightKind.RESTRICTION)
    answered(cast, taken_up(cast, request), RequestState.GRANTED)
    for who in ("mediator", "support_worker", "wmo_consultant"):
        assert not shared(cast, who, resident), who
    with cast.acting("care_manager") as actor:
        with pytest.raises(Refused, match="Tell the resident first"):
            lift_restriction(by=actor, request=request, told_on=None)
        lift_restriction(by=actor, request=request, told_on=clock.today())
    assert shared(cast, "support_worker", resident) == before


def test_an_objection_stops_its_purpose_while_it_is_weighed(
    cast: Cast, referral: Referral
) -> None:
    resident = referral.resident_id
    assert shared(cast, "wmo_consultant", resident)
    request = a_request(cast, resident, RightKind.OBJECTION, purpose="indication")
    assert not shared(cast, "wmo_consultant", resident)
    answered(cast, taken_up(cast, request), RequestState.REFUSED)
    assert shared(cast, "wmo_consultant", resident)
    again = a_request(cast, resident, RightKind.OBJECTION, purpose="indication")
    with cast.acting("resident") as actor:
        withdraw_request(by=actor, request=again)
    assert shared(cast, "wmo_consultant", resident)
    third = a_request(cast, resident, RightKind.OBJECTION, purpose="indication")
    answered(cast, taken_up(cast, third), RequestState.GRANTED)
    assert not shared(cast, "wmo_consultant", resident)


def test_who_weighs_an_objection_to_the_own_work_still_reads_the_request(
    cast: Cast, referral: Referral
) -> None:
    resident = referral.resident_id
    request = a_request(
        cast, resident, RightKind.OBJECTION, purpose="support_management"
    )
    kept = {"identity", "rights_requests", "citizen_service_number"}
    assert shared(cast, "care_manager", resident) <= kept
    answered(cast, taken_up(cast, request), RequestState.REFUSED)
    assert shared(cast, "care_manager", resident) > kept


def test_more_time_is_taken_once_and_within_the_first_term(
    cast: Cast, referral: Referral
) -> None:
    request = a_request(cast, referral.resident_id, RightKind.ERASURE)

    def extend(by: Actor, reason: str = "Veel stukken") -> None:
        extend_request(by=by, request=request, reason=reason)

    with cast.acting("care_manager") as actor:
        with pytest.raises(Refused, match="why more time"):
            extend(actor, " ")
        extend(actor)
        row = RightsRequest.objects.get(pk=request)
        assert (row.due - row.asked_on).days > 85
        with pytest.raises(Refused, match="already"):
            extend(actor)


def test_a_resident_cannot_answer_in_raw_sql(cast: Cast, referral: Referral) -> None:
    request = a_request(cast, referral.resident_id, RightKind.ERASURE)
    with cast.acting("resident"), connection.cursor() as cursor:
        cursor.execute("SAVEPOINT here")
        with pytest.raises(Exception, match="row-level security"):
            cursor.execute(
                "UPDATE sharing_rightsrequest SET state = 'granted', answer = 'ja', "
                "answered_on = kernel_today() WHERE id = %s",
                [request],
            )
        cursor.execute("ROLLBACK TO here")


def test_who_writes_requests_down_changes_none_in_raw_sql(
    cast: Cast, referral: Referral
) -> None:
    request = a_request(
        cast, referral.resident_id, RightKind.OBJECTION, purpose="indication"
    )
    changes = (
        "UPDATE sharing_rightsrequest SET words = 'anders' WHERE id = %s",
        "UPDATE sharing_rightslimit SET until = since WHERE request_id = %s",
    )
    for who, rows in (("support_worker", 0), ("care_manager", 1)):
        with cast.acting(who), connection.cursor() as cursor:
            for change in changes:
                cursor.execute(change, [request])
                assert cursor.rowcount == rows, (who, change)


def test_the_limits_are_told_with_a_proof_only(cast: Cast, referral: Referral) -> None:
    with cast.acting("mediator"), connection.cursor() as cursor:
        cursor.execute("SAVEPOINT here")
        with pytest.raises(Exception, match="proof refused"):
            cursor.execute(
                "SELECT * FROM sharing_limits(%s, 'x')", [referral.resident_id]
            )
        cursor.execute("ROLLBACK TO here")
        assert not RightsLimit.objects.exists()


def test_a_request_reaches_its_handler_when_the_route_is_over(
    cast: Cast, referral: Referral
) -> None:
    resident = referral.resident_id
    with cast.acting("support_worker") as actor:
        close_referral(
            by=actor, referral=referral.pk, outcome="withdrawn", on=clock.today()
        )
    assert not shared(cast, "care_manager", resident)
    request = a_request(cast, resident, RightKind.ERASURE)
    assert shared(cast, "care_manager", resident) == {"identity", "rights_requests"}
    assert not shared(cast, "support_worker", resident)
    answered(cast, taken_up(cast, request), RequestState.REFUSED)
    assert not shared(cast, "care_manager", resident)
