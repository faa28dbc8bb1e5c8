"""Asking, weighing, answering: what it does to the record and to who sees what."""

from datetime import date, timedelta
from uuid import UUID

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.http import Http404

from tests.cast import Cast
from thuisroute.agreements.rules.rights import RightKind
from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import Refused
from thuisroute.referrals.models import Referral
from thuisroute.referrals.tests.builders import a_ready_referral
from thuisroute.residents.models import CitizenServiceNumber, Identity
from thuisroute.residents.queries.identities import bsn_of, person_of
from thuisroute.residents.rules.correcting import IdentityCorrection
from thuisroute.residents.rules.person import PersonFacts
from thuisroute.sharing.actions.answer_request import answer_request
from thuisroute.sharing.actions.ask_for_right import Asking, ask_for_right
from thuisroute.sharing.actions.carry_out_correction import carry_out_correction
from thuisroute.sharing.actions.lift_restriction import lift_restriction
from thuisroute.sharing.actions.take_up_request import extend_request
from thuisroute.sharing.actions.withdraw_request import withdraw_request
from thuisroute.sharing.models import Restriction, RightsRequest
from thuisroute.sharing.queries.policy import domains_shared
from thuisroute.sharing.rules.answering import Decision
from thuisroute.sharing.rules.rights import Asked, RequestState
from thuisroute.sharing.tests.builders import A_PDF, a_request, let_in, taken_up

HOUSING = "housing_and_living_behaviour"
NEW_BSN = "999990020"


@pytest.fixture
def referral(cast: Cast) -> Referral:
    row = a_ready_referral(cast, bsn="999990019")
    let_in(cast, row.resident_id)
    return row


def shared(cast: Cast, who: str, resident: UUID) -> frozenset[str]:
    with cast.acting(who) as actor:
        return domains_shared(actor, resident)


def answered(
    cast: Cast, request: UUID, outcome: RequestState, domains: tuple[str, ...] = ()
) -> None:
    with cast.acting("care_manager") as actor:
        decision = Decision(outcome, "Zo besloten, omdat het klopt.", domains)
        answer_request(by=actor, request=request, decision=decision)


def corrected(person: PersonFacts, **changes: object) -> IdentityCorrection:
    return IdentityCorrection(person=PersonFacts(**{**vars(person), **changes}))


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


def test_the_record_is_corrected_and_the_person_is_recognised_by_the_new_facts(
    cast: Cast, referral: Referral
) -> None:
    resident = referral.resident_id
    key = a_request(cast, resident, RightKind.CORRECTION, domain="identity")
    taken_up(cast, key)
    with pytest.raises(Refused):
        answered(cast, key, RequestState.GRANTED)
    with cast.acting("care_manager") as actor:
        known = person_of(resident)
        changed = carry_out_correction(
            by=actor, request=key, reason="Geboorteakte gezien",
            correction=corrected(
                known, family_name="Anders", birth_date=date(1991, 2, 3), bsn=NEW_BSN
            ),
        )  # fmt: skip
        assert changed == {"family_name", "birth_date", "bsn"}
        assert Identity.objects.get(pk=resident).search_name.startswith("anders")
        assert bsn_of(resident) == NEW_BSN
    answered(cast, key, RequestState.GRANTED)
    assert keys_of_person(resident) == {"name_birth", "bsn"}


def keys_of_person(resident: UUID) -> set[str]:
    with connection.cursor() as cursor:
        cursor.execute("SET ROLE thuisroute_worker")
        cursor.execute(
            "SELECT kind FROM residents_personkey WHERE resident_id = %s", [resident]
        )
        found = [row[0] for row in cursor.fetchall()]
        cursor.execute("SET ROLE thuisroute_web")
    assert len(found) == len(set(found))
    return set(found)


def test_a_wrong_bsn_can_go_and_a_strange_one_is_refused(
    cast: Cast, referral: Referral
) -> None:
    resident = referral.resident_id
    a_ready_referral(cast, bsn=NEW_BSN)
    request = a_request(cast, resident, RightKind.CORRECTION, domain="identity")
    key = taken_up(cast, request)
    with cast.acting("care_manager") as actor:
        known = person_of(resident)

        def correct(correction: IdentityCorrection) -> None:
            carry_out_correction(
                by=actor, request=key, correction=correction, reason="Nagekeken"
            )

        with pytest.raises(Refused, match="has a dossier already"):
            correct(corrected(known, bsn=NEW_BSN))
        with pytest.raises(Refused, match="not a valid"):
            correct(corrected(known, bsn="123456789"))
        with pytest.raises(Refused, match="Nothing is different"):
            correct(corrected(known))
        nothing = PersonFacts(**{**vars(known), "bsn": ""})
        correct(IdentityCorrection(person=nothing, without_bsn=True))
        assert not CitizenServiceNumber.objects.filter(pk=resident).exists()
    assert keys_of_person(resident) == {"name_birth"}


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


def test_the_limits_are_told_with_a_proof_only(cast: Cast, referral: Referral) -> None:
    with cast.acting("mediator"), connection.cursor() as cursor:
        cursor.execute("SAVEPOINT here")
        with pytest.raises(Exception, match="proof refused"):
            cursor.execute(
                "SELECT * FROM sharing_limits(%s, 'x')", [referral.resident_id]
            )
        cursor.execute("ROLLBACK TO here")
        assert not Restriction.objects.exists()
