"""Whom a resident names stands by them: what that opens, to whom, and until when."""

from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.db import ProgrammingError, connection, transaction
from django.test import Client
from django.urls import reverse

from tests.cast import Cast
from tests.roles import database_role
from thuisroute.desk.tests.own_pages import at_home
from thuisroute.kernel import clock
from thuisroute.kernel.verdicts import Refused
from thuisroute.parties.models import Seat
from thuisroute.referrals.models import Referral, ReferralStep
from thuisroute.referrals.tests.builders import a_ready_referral
from thuisroute.residents.models import Resident
from thuisroute.sharing.models import Grant, RightsRequest
from thuisroute.sharing.queries.policy import residents_shared_with
from thuisroute.sharing.tests.builders import a_yes, asked, given, supported, taken_back

WHO, RULE = "client_supporter", "client_support"


@pytest.fixture
def referral(cast: Cast) -> Referral:
    return a_ready_referral(cast, family_name="Bijgestaan")


def seen(cast: Cast) -> tuple[int, int]:
    """How many residents the supporter sees by the first wall, and by the second."""
    with cast.acting(WHO) as actor, connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM residents_resident")
        return residents_shared_with(actor).count(), cursor.fetchone()[0]


def also_works_at(cast: Cast, party: str) -> None:
    with database_role("owner"):
        Seat.objects.create(
            user=cast.users[WHO], party=cast.party(party), role="support_worker",
            since=date(2020, 1, 1),
        )  # fmt: skip


def say_yes(cast: Cast, client: Client, **more: object) -> str:
    typed = {
        "once": uuid4(),
        "answer": "yes",
        "receiver": cast.party("client_support").pk,
        "domains": ["identity", "registration"],
        "until": (clock.today() + timedelta(days=100)).isoformat(),
    }
    page = reverse("own_consent", args=[RULE])
    return client.post(page, typed | more, follow=True).text


def test_the_resident_lets_one_organisation_in_and_out_again(
    cast: Cast, referral: Referral
) -> None:
    a_ready_referral(cast, family_name="Iemandanders", bsn="999990020")
    client = at_home(cast, referral)
    assert "Naast Je Voorbeeld" in client.get(reverse("own_consent", args=[RULE])).text
    assert seen(cast) == (0, 0)
    say_yes(cast, client)
    assert seen(cast) == (1, 1)
    page = reverse("dossier", args=[referral.resident_id])
    assert "Bijgestaan" in cast.client(WHO).get(page).text
    taken_back(cast, referral.resident_id, RULE)
    assert seen(cast) == (0, 0)
    assert cast.client(WHO).get(page).status_code == 404


def test_what_the_resident_keeps_back_is_not_seen(
    cast: Cast, referral: Referral
) -> None:
    say_yes(cast, at_home(cast, referral))
    with cast.acting(WHO):
        (grant,) = Grant.objects.all()
    assert grant.domains == ["identity", "registration", "rights_requests"]


@pytest.mark.parametrize("named", ["", "provider", "unknown"])
def test_only_an_organisation_for_client_support_can_be_named(
    cast: Cast, referral: Referral, named: str
) -> None:
    client = at_home(cast, referral)
    keys = {"": "", "unknown": uuid4()}
    receiver = keys.get(named, cast.party("provider").pk)
    shown = say_yes(cast, client, receiver=receiver)
    assert 'aria-invalid="true"' in shown
    assert seen(cast) == (0, 0)


@pytest.mark.parametrize("party", [None, "provider", "association"])
def test_the_support_worker_names_no_other_either(
    cast: Cast, referral: Referral, party: str | None
) -> None:
    receiver = cast.party(party).pk if party else None
    question = asked(cast, RULE, receiver=receiver)
    with pytest.raises(Refused):
        given(cast, referral.resident_id, RULE, asked=question)


def test_who_works_for_the_provider_too_sees_nothing(
    cast: Cast, referral: Referral
) -> None:
    supported(cast, referral.resident_id)
    assert seen(cast) == (1, 1)
    also_works_at(cast, "outsider")
    assert seen(cast) == (1, 1)
    also_works_at(cast, "provider")
    assert seen(cast) == (0, 0)


def test_an_organisation_without_anybody_independent_cannot_be_named(
    cast: Cast, referral: Referral
) -> None:
    also_works_at(cast, "provider")
    with pytest.raises(Refused, match="Everybody there also works"):
        supported(cast, referral.resident_id)


def test_the_end_of_the_consent_is_the_end_without_anybody_looking(
    cast: Cast, referral: Referral
) -> None:
    question = asked(cast, RULE, receiver=cast.party("client_support").pk)
    until = clock.today() + timedelta(days=3)
    yes = a_yes(cast, RULE, asked=question, until=until)
    given(cast, referral.resident_id, RULE, asked=question, until=yes.until)
    cast.travel(2)
    assert seen(cast) == (1, 1)
    cast.travel(1)
    assert seen(cast) == (0, 0)


def test_a_right_that_is_asked_on_behalf_says_so(
    cast: Cast, referral: Referral
) -> None:
    supported(cast, referral.resident_id)
    client = cast.client(WHO)
    page = reverse("resident_rights", args=[referral.resident_id])
    sent = {
        "once": uuid4(), "kind": "correction", "words": "Mijn naam klopt niet.",
        "on": clock.today().isoformat(),
    }  # fmt: skip
    shown = client.post(page, sent, follow=True).text
    assert "door de cliëntondersteuner" in shown
    with cast.acting("care_manager"):
        row = RightsRequest.objects.get()
    assert (row.asked_as, row.asked_by) == ("supported", cast.users[WHO].pk)
    with connection.cursor() as cursor, database_role("owner"):
        cursor.execute(
            "SELECT details->>'on_behalf' FROM kernel_audit "
            "WHERE action = 'rights.asked' AND user_id = %s",
            [cast.users[WHO].pk],
        )
        assert cursor.fetchall() == [("true",)]


def test_the_supporter_arrives_on_today_and_finds_the_resident(
    cast: Cast, referral: Referral
) -> None:
    supported(cast, referral.resident_id)
    client = cast.client(WHO)
    assert "Bijgestaan" in client.get(reverse("today")).text
    assert "Bijgestaan" in client.get(reverse("residents")).text
    assert (
        client.get(reverse("consents", args=[referral.resident_id])).status_code == 403
    )


def test_the_database_lets_the_supporter_read_and_change_nothing(
    cast: Cast, referral: Referral
) -> None:
    supported(cast, referral.resident_id)
    with cast.acting(WHO):
        assert [one.reads_only for one in Grant.objects.all()] == [True]
        assert Referral.objects.update(state="closed") == 0
        with pytest.raises(ProgrammingError), transaction.atomic():
            Resident.objects.update(number="VB-0")
        step = ReferralStep.objects.all()[0]
        step.pk = None
        with pytest.raises(ProgrammingError), transaction.atomic():
            step.save(force_insert=True)
    with cast.acting("support_worker"):
        assert not Grant.objects.filter(reads_only=True).exists()
        assert Referral.objects.update(home_seeker_lost_on=None) == 1
