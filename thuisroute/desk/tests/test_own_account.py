"""The resident's way in: passkeys on their devices, and where they are signed in."""

from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from django.conf import settings as configured
from django.db import ProgrammingError, connection, transaction
from django.test import Client
from django.urls import reverse

from tests.authenticator import Device
from tests.cast import Cast
from tests.roles import database_role
from thuisroute.desk.tests.own_pages import a_link, at_home, entered, link_on
from thuisroute.desk.tests.test_passkeys import asked
from thuisroute.kernel import clock
from thuisroute.parties import passkeys
from thuisroute.parties.rules.passkey_owner import RESIDENT, Owner
from thuisroute.referrals.models import Referral
from thuisroute.referrals.tests.builders import a_registered_referral

NAME = "Telefoon van mij"


@pytest.fixture
def referral(cast: Cast) -> Referral:
    return a_registered_referral(cast)


@pytest.fixture
def client(cast: Cast, referral: Referral) -> Client:
    return at_home(cast, referral)


@pytest.fixture
def device(client: Client) -> Device:
    """The resident's, with a passkey on it."""
    made = Device()
    add(client, made)
    return made


def add(client: Client, device: Device, page: str = "") -> None:
    page = page or client.get(reverse("own_account")).text
    sent = {
        "once": uuid4(),
        "name": NAME,
        "question": asked(page)["question"],
        "answer": device.make(asked(page)["options"]),
    }
    assert client.post(reverse("own_passkeys"), sent).status_code == 302


def came_in(device: Device) -> Client | None:
    """A new browser on this device, when its passkey opens the door."""
    client = Client()
    page = client.get("/login").text
    sent = {
        "question": asked(page)["question"],
        "answer": device.use(asked(page)["options"]),
    }
    answer = client.post("/login/passkey", sent)
    return client if configured.TOKEN_COOKIE in answer.cookies else None


def own_account(cast: Cast) -> UUID:
    with database_role("worker"), connection.cursor() as cursor:
        cursor.execute("SELECT id FROM sharing_ownaccount")
        (key,) = cursor.fetchone()
    return UUID(str(key))


def test_a_passkey_opens_the_own_pages_and_nothing_else(
    cast: Cast, referral: Referral, client: Client, device: Device
) -> None:
    assert NAME in client.get(reverse("own_account")).text
    inside = came_in(device)
    assert inside is not None
    assert inside.get("/", follow=True).redirect_chain == [(reverse("own_route"), 302)]
    page = reverse("dossier", args=[referral.resident_id])
    assert inside.get(page).status_code == 404


def test_a_device_that_did_not_see_who_holds_it_opens_nothing(device: Device) -> None:
    device.verifies = False
    assert came_in(device) is None


def test_a_removed_passkey_opens_nothing(
    cast: Cast, client: Client, device: Device
) -> None:
    (kept,) = passkeys.of(Owner(own_account(cast), RESIDENT))
    page = reverse("own_passkey_gone", args=[kept.id])
    assert client.post(page, {"once": uuid4()}).status_code == 302
    assert NAME not in client.get(reverse("own_account")).text
    assert came_in(device) is None


def test_a_closed_account_takes_its_passkeys_along(
    cast: Cast, client: Client, device: Device
) -> None:
    key = own_account(cast)
    page = reverse("close_own_account", args=[key])
    worker = cast.client("support_worker")
    assert worker.post(page, {"once": uuid4()}).status_code == 302
    assert came_in(device) is None
    assert passkeys.of(Owner(key, RESIDENT)) == []


def test_an_account_whose_time_is_over_opens_nothing(
    cast: Cast, referral: Referral
) -> None:
    typed = {
        "once": uuid4(),
        "name": "Gemachtigde Voorbeeld",
        "ground": "authorised_in_writing",
        "since": clock.today().isoformat(),
        "until": (clock.today() + timedelta(days=5)).isoformat(),
    }
    page = reverse("own_accounts", args=[referral.resident_id])
    shown = cast.client("support_worker").post(page, typed).text
    device = Device()
    add(entered(link_on(shown)), device)
    assert came_in(device) is not None
    cast.travel(5)
    assert came_in(device) is None


def test_an_erased_account_leaves_no_passkey(
    cast: Cast, client: Client, device: Device
) -> None:
    key = own_account(cast)
    with database_role("worker"), connection.cursor() as cursor:
        cursor.execute("DELETE FROM sharing_ownlink")
        cursor.execute("DELETE FROM sharing_ownaccount")
    assert passkeys.of(Owner(key, RESIDENT)) == []


def test_a_session_left_open_adds_none(cast: Cast, client: Client) -> None:
    page = client.get(reverse("own_account")).text
    with database_role("owner"), connection.cursor() as cursor:
        cursor.execute(
            "UPDATE kernel_session SET opened_at = opened_at - interval '2 hours'"
        )
    assert "data-options" not in client.get(reverse("own_account")).text
    add(client, Device(), page)
    assert "meer dan een uur geleden" in client.get(reverse("own_account")).text
    assert passkeys.of(Owner(own_account(cast), RESIDENT)) == []


def test_nobody_takes_the_passkey_of_another_away(
    cast: Cast, client: Client, device: Device
) -> None:
    key = own_account(cast)
    (kept,) = passkeys.of(Owner(key, RESIDENT))
    other = a_registered_referral(cast, family_name="Anderpersoon", bsn="")
    stranger = entered(a_link(cast, other.resident_id))
    page = reverse("own_passkey_gone", args=[kept.id])
    stranger.post(page, {"once": uuid4()})
    assert passkeys.of(Owner(key, RESIDENT)) == [kept]


def test_other_places_are_listed_and_ended(
    cast: Cast, client: Client, device: Device
) -> None:
    elsewhere = came_in(device)
    assert elsewhere is not None
    page = client.get(reverse("own_account")).text
    assert "Log overal anders uit" in page
    ended = client.post(reverse("own_sessions_end"), {"once": uuid4()}, follow=True)
    assert "1 andere plek" in ended.text
    assert elsewhere.get(reverse("own_route")).status_code == 302, "to the way in"
    assert client.get(reverse("own_route")).status_code == 200


def test_without_a_proof_no_account_is_opened(cast: Cast, client: Client) -> None:
    key = own_account(cast)
    with (
        cast.acting("outsider"),
        pytest.raises(ProgrammingError, match="proof refused"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute("SELECT sharing_open_account(%s, 'x')", [key])
