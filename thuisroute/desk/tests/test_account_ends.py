"""An account for one's own file that has ended opens nothing any more, also not for
whoever was signed in when it ended."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client

from tests.cast import Cast
from tests.roles import database_role
from tests.travelling import AHEAD
from thuisroute.desk.tests.own_pages import a_link, at_home, entered
from thuisroute.desk.tests.test_own_pages import opened
from thuisroute.kernel import clock
from thuisroute.referrals.models import Referral
from thuisroute.referrals.tests.builders import a_ready_referral
from thuisroute.sharing.models import OwnAccount


@pytest.fixture
def referral(cast: Cast) -> Referral:
    return a_ready_referral(cast)


def ahead(interval: str) -> None:
    """The clock goes on; whoever is signed in keeps clicking."""
    with database_role("owner"), connection.cursor() as cursor:
        cursor.execute(AHEAD, [interval])
        cursor.execute("UPDATE kernel_session SET seen_at = kernel_now()")


def to_ten_to_midnight() -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT (d + interval '1 day' - interval '10 minutes' - n)::text FROM "
            "(SELECT kernel_now() AT TIME ZONE 'Europe/Amsterdam' AS n, "
            "date_trunc('day', kernel_now() AT TIME ZONE 'Europe/Amsterdam') "
            "+ interval '1 day' AS d) AS local"
        )
        (interval,) = cursor.fetchone()
    ahead(interval)
    with database_role("owner"), connection.cursor() as cursor:
        cursor.execute(
            "UPDATE kernel_session SET expires_at = kernel_now() + interval '10 hours'"
        )


def files_seen(client: Client) -> int:
    """How many dossiers raw SQL reads with the token of this browser."""
    token = client.cookies[settings.TOKEN_COOKIE].value
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('thuisroute.token', %s, true)", [token])
        cursor.execute("SELECT count(*) FROM residents_resident")
        found: int = cursor.fetchone()[0]
        cursor.execute("SELECT set_config('thuisroute.token', '', true)")
    return found


def ends_on(days: int) -> None:
    with database_role("worker"):
        OwnAccount.objects.update(until=clock.today() + timedelta(days=days))


def erased() -> None:
    with database_role("worker"):
        connection.cursor().execute("DELETE FROM sharing_ownlink")
        connection.cursor().execute("DELETE FROM sharing_ownaccount")


def test_what_is_open_ends_at_midnight_with_the_account(
    cast: Cast, referral: Referral
) -> None:
    to_ten_to_midnight()
    link = a_link(cast, referral.resident_id)
    ends_on(1)
    client = entered(link)
    assert opened(client, "own_route").status_code == 200
    assert files_seen(client) == 1
    ahead("20 minutes")
    assert files_seen(client) == 0
    assert opened(client, "own_route").status_code == 302


@pytest.mark.parametrize("ending", [lambda: ends_on(0), erased])
def test_whoever_shortens_an_account_shortens_what_is_open(
    cast: Cast, referral: Referral, ending: Callable[[], None]
) -> None:
    client = at_home(cast, referral)
    assert files_seen(client) == 1
    ending()
    assert files_seen(client) == 0
    assert opened(client, "own_route").status_code == 302


def test_an_account_without_an_end_is_open_past_midnight(
    cast: Cast, referral: Referral
) -> None:
    to_ten_to_midnight()
    client = at_home(cast, referral)
    ahead("20 minutes")
    assert files_seen(client) == 1
