"""The forms about residents' own data with values nobody should type."""

from uuid import UUID

import pytest
from django.urls import reverse

from tests.bad_input.nasty import Sound, look_at
from tests.cast import Cast
from thuisroute.agreements.rules.rights import RightKind
from thuisroute.kernel import clock
from thuisroute.referrals.tests.builders import a_ready_referral
from thuisroute.sharing.actions.answer_request import answer_request
from thuisroute.sharing.rules.answering import Decision
from thuisroute.sharing.rules.rights import RequestState
from thuisroute.sharing.tests.rights import a_request, let_in, taken_up

HANDLER = "care_manager"


@pytest.fixture
def resident(cast: Cast) -> UUID:
    row = a_ready_referral(cast, bsn="999990019")
    let_in(cast, row.resident_id)
    return row.resident_id


def look(cast: Cast, *sounds: Sound) -> None:
    looked = look_at(cast, *sounds)
    assert not looked.wrong, "\n".join(looked.wrong)
    assert looked.sent > len(sounds)


def sound(who: str, route: str, *keys: object, **values: object) -> Sound:
    words = tuple(one for one in ("words", "reason") if one in values)
    return Sound(who, reverse(route, args=keys), values, words)


def test_the_forms_of_the_resident(cast: Cast, resident: UUID) -> None:
    for kind, more in (
        ("correction", {"domain": "identity"}),
        ("objection", {"purpose": "indication"}),
        ("restriction", {"domain": "justice"}),
        ("erasure", {"domain": "justice"}),
    ):
        look(cast, sound("resident", "own_right", kind, words="Nee", **more))


def test_no_other_right_and_no_other_key(cast: Cast, resident: UUID) -> None:
    client = cast.client("resident")
    for wrong in ("own/rights/wealth", "own/rights/copy/x", "own/copy/", "rights/x/"):
        assert client.get(f"/{wrong}").status_code == 404, wrong


def test_what_is_written_down_from_paper(cast: Cast, resident: UUID) -> None:
    typed = {
        "kind": "restriction", "on": clock.today().isoformat(), "domain": "justice",
        "words": "Even niet",
    }  # fmt: skip
    look(cast, sound("support_worker", "resident_rights", resident, **typed))


def test_the_steps_of_a_request(cast: Cast, resident: UUID) -> None:
    request = taken_up(cast, a_request(cast, resident, RightKind.RESTRICTION))
    where = (HANDLER, "rights_request", request)
    look(
        cast,
        sound(*where, do="answer", outcome="refused", words="Nee"),
        sound(*where, do="extend", words="Veel stukken"),
    )
    decision = Decision(RequestState.GRANTED, "Ja")
    with cast.acting(HANDLER) as actor:
        answer_request(by=actor, request=request, decision=decision)
    today = clock.today().isoformat()
    look(cast, sound(*where, do="lift", told_on=today))


def test_the_correction_of_who_it_is(cast: Cast, resident: UUID) -> None:
    asked = a_request(cast, resident, RightKind.CORRECTION, domain="identity")
    typed = {
        "given_name": "Anders", "infix": "", "family_name": "Voorbeeld",
        "birth_date": "1990-05-05", "bsn": "999990020", "phone": "", "email": "",
        "language": "nl", "reason": "Nagekeken",
    }  # fmt: skip
    request = taken_up(cast, asked)
    look(cast, sound(HANDLER, "correct_identity", request, **typed))
