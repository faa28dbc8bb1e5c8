"""Correcting who somebody is, because they asked it (AVG 16)."""

from datetime import date
from uuid import UUID

import pytest
from django.db import ProgrammingError, connection, transaction

from tests.cast import Cast
from thuisroute.agreements.rules.rights import RightKind
from thuisroute.desk.tests.own_pages import somebody_let_in
from thuisroute.kernel.proofs import proof
from thuisroute.kernel.verdicts import Refused
from thuisroute.referrals.models import Referral
from thuisroute.referrals.tests.builders import a_ready_referral
from thuisroute.residents.models import CitizenServiceNumber, Identity
from thuisroute.residents.queries.identities import bsn_of, person_of
from thuisroute.residents.rules.correcting import IdentityCorrection
from thuisroute.residents.rules.person import PersonFacts
from thuisroute.sharing.actions.answer_request import answer_request
from thuisroute.sharing.actions.carry_out_correction import carry_out_correction
from thuisroute.sharing.rules.answering import Decision
from thuisroute.sharing.rules.rights import RequestState
from thuisroute.sharing.tests.rights import a_request, taken_up

NEW_BSN = "999990020"


@pytest.fixture
def referral(cast: Cast) -> Referral:
    return somebody_let_in(cast)


def answered(cast: Cast, request: UUID, outcome: RequestState) -> None:
    with cast.acting("care_manager") as actor:
        decision = Decision(outcome, "Zo besloten, omdat het klopt.")
        answer_request(by=actor, request=request, decision=decision)


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


def corrected(person: PersonFacts, **changes: object) -> IdentityCorrection:
    return IdentityCorrection(person=PersonFacts(**{**vars(person), **changes}))


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


@pytest.mark.parametrize("who", ["support_worker", "care_manager", "wmo_consultant"])
def test_no_seat_deletes_a_bsn_in_raw_sql(
    cast: Cast, referral: Referral, who: str
) -> None:
    """Not either while a correction is going on: only carrying it out does."""
    request = a_request(cast, referral.resident_id, RightKind.CORRECTION)
    taken_up(cast, request)
    with cast.acting(who), connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM residents_citizenservicenumber")
        assert cursor.fetchone() == (1,)
        with pytest.raises(ProgrammingError), transaction.atomic():
            cursor.execute("DELETE FROM residents_citizenservicenumber")
        with pytest.raises(ProgrammingError, match="proof"), transaction.atomic():
            cursor.execute(
                "SELECT residents_drop_number(%s, 'x')", [referral.resident_id]
            )


@pytest.mark.parametrize(
    ("who", "asked", "may"),
    [
        ("care_manager", False, False),
        ("support_worker", True, False),
        ("care_manager", True, True),
    ],
)
def test_the_database_drops_a_bsn_for_who_carries_out_a_correction(
    cast: Cast, referral: Referral, who: str, *, asked: bool, may: bool
) -> None:
    """Also when the program is wrong about it."""
    resident = referral.resident_id
    if asked:
        taken_up(cast, a_request(cast, resident, RightKind.CORRECTION))
    statement = "SELECT residents_drop_number(%s, %s)"
    values = (resident, proof("drop number", resident))
    with cast.acting(who), connection.cursor() as cursor:
        if may:
            cursor.execute(statement, values)
        else:
            with (
                pytest.raises(ProgrammingError, match="correction"),
                transaction.atomic(),
            ):
                cursor.execute(statement, values)
        assert CitizenServiceNumber.objects.exists() != may


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
