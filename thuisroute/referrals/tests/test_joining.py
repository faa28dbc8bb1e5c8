"""A person is known already: search before create, across providers."""

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.http import Http404

from tests.cast import Cast
from thuisroute.kernel import clock
from thuisroute.kernel.verdicts import Refused
from thuisroute.referrals.actions.ask_to_join import ask_to_join
from thuisroute.referrals.actions.decide_join_request import (
    grant_join_request,
    refuse_join_request,
    say_it_is_another_person,
)
from thuisroute.referrals.actions.register_referral import register_referral
from thuisroute.referrals.models import JoinRequest, Referral
from thuisroute.referrals.queries.join_requests import (
    about,
    join_request,
    open_join_requests,
    shared_by_key,
)
from thuisroute.referrals.tests.builders import (
    a_registered_referral,
    some_consent,
    some_person,
    some_referral,
)
from thuisroute.residents.rules.person import PersonFacts
from thuisroute.sharing.queries.policy import domains_shared


def outsider_registers(cast: Cast, person: PersonFacts) -> Referral:
    with cast.acting("outsider") as actor:
        return register_referral(
            by=actor,
            person=person,
            referral=some_referral(
                cast, provider=actor.party, contact=cast.users["outsider"].pk
            ),
            consent=some_consent(cast),
            on=clock.today(),
        )


def outsider_asks(cast: Cast, person: PersonFacts) -> JoinRequest:
    with cast.acting("outsider") as actor:
        return ask_to_join(by=actor, person=person, provider=actor.party)


@pytest.fixture
def person() -> PersonFacts:
    return some_person()


@pytest.fixture
def known(cast: Cast, person: PersonFacts) -> Referral:
    return a_registered_referral(
        cast,
        given_name=person.given_name,
        family_name=person.family_name,
        birth_date=person.birth_date,
    )


@pytest.mark.usefixtures("known")
def test_who_is_known_is_not_registered_again(cast: Cast, person: PersonFacts) -> None:
    with pytest.raises(Refused, match="already known"):
        outsider_registers(cast, person)


def test_the_asker_sees_the_request_and_nothing_of_the_dossier(
    cast: Cast, person: PersonFacts, known: Referral
) -> None:
    asked = outsider_asks(cast, person)
    with cast.acting("outsider") as actor:
        assert join_request(actor, asked.pk).state == "asked"
        assert shared_by_key(asked.keys) == []
        assert domains_shared(actor, known.resident_id) == frozenset()


@pytest.mark.usefixtures("known")
def test_asking_twice_is_asking_once(cast: Cast, person: PersonFacts) -> None:
    assert outsider_asks(cast, person).pk == outsider_asks(cast, person).pk


def test_nobody_asks_about_somebody_unknown(cast: Cast, person: PersonFacts) -> None:
    with pytest.raises(Refused, match="Nobody by this name"):
        outsider_asks(cast, person)


def test_the_mediator_reads_whom_it_is_about_until_it_is_decided(
    cast: Cast, person: PersonFacts, known: Referral
) -> None:
    asked = outsider_asks(cast, person)
    with cast.acting("mediator") as actor:
        (row,) = open_join_requests(actor)
        told = about(row)
        assert told is not None
        assert told.birth_date == person.birth_date
        grant_join_request(by=actor, request=asked.pk, resident=known.resident_id)
        assert about(join_request(actor, asked.pk)) is None


def test_whoever_is_brought_in_shares_the_dossier_from_then_on(
    cast: Cast, person: PersonFacts, known: Referral
) -> None:
    asked = outsider_asks(cast, person)
    with cast.acting("mediator") as actor:
        grant_join_request(by=actor, request=asked.pk, resident=known.resident_id)
    with cast.acting("outsider") as actor:
        assert "identity" in domains_shared(actor, known.resident_id)


def test_a_dossier_that_does_not_fit_cannot_be_given(
    cast: Cast, person: PersonFacts, known: Referral
) -> None:
    assert known.state == "registered"
    other = a_registered_referral(cast)
    asked = outsider_asks(cast, person)
    with cast.acting("mediator") as actor, pytest.raises(Refused, match="Choose which"):
        grant_join_request(by=actor, request=asked.pk, resident=other.resident_id)


@pytest.mark.usefixtures("known")
def test_refusing_asks_a_reason_and_is_final(cast: Cast, person: PersonFacts) -> None:
    asked = outsider_asks(cast, person)
    with cast.acting("mediator") as actor:
        with pytest.raises(Refused, match="Write down why"):
            refuse_join_request(by=actor, request=asked.pk, reason="  ")
        refuse_join_request(by=actor, request=asked.pk, reason="Woont al ergens.")
        with pytest.raises(Refused, match="not possible any more"):
            say_it_is_another_person(by=actor, request=asked.pk, reason="Toch niet.")


@pytest.mark.usefixtures("known")
def test_another_person_with_the_same_name_is_registered_once(
    cast: Cast, person: PersonFacts
) -> None:
    asked = outsider_asks(cast, person)
    with cast.acting("mediator") as actor:
        say_it_is_another_person(by=actor, request=asked.pk, reason="Andere moeder.")
    assert outsider_registers(cast, person).state == "registered"
    with pytest.raises(Refused, match="already known"):
        outsider_registers(cast, person)


@pytest.mark.usefixtures("known")
def test_another_party_cannot_read_or_decide_a_request(
    cast: Cast, person: PersonFacts
) -> None:
    asked = outsider_asks(cast, person)
    with cast.acting("support_worker") as actor:
        with pytest.raises(Http404):
            join_request(actor, asked.pk)
        with connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM referrals_joinrequest")
            assert cursor.fetchone() == (0,)
    with cast.acting("outsider") as actor, pytest.raises(PermissionDenied):
        say_it_is_another_person(by=actor, request=asked.pk, reason="Ik.")


def test_without_consent_to_mediation_the_mediator_cannot_bring_anybody_in(
    cast: Cast, person: PersonFacts
) -> None:
    a_registered_referral(
        cast,
        rules=(),
        given_name=person.given_name,
        family_name=person.family_name,
        birth_date=person.birth_date,
    )
    asked = outsider_asks(cast, person)
    with cast.acting("mediator") as actor, pytest.raises(Refused, match="mediation"):
        grant_join_request(by=actor, request=asked.pk, resident=None)
