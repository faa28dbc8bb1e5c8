"""A resident at their own pages, in by a link that was handed over."""

import re
from uuid import UUID, uuid4

from django.test import Client
from django.urls import reverse

from tests.cast import Cast
from thuisroute.referrals.models import Referral
from thuisroute.referrals.tests.builders import a_ready_referral
from thuisroute.sharing.tests.rights import let_in


def a_link(cast: Cast, resident: UUID) -> str:
    """The path of a link, made by the support worker on the page."""
    answer = cast.client("support_worker").post(
        reverse("own_accounts", args=[resident]), {"do": "resident", "once": uuid4()}
    )
    assert answer.status_code == 200, answer.text
    return link_on(answer.text)


def at_home(cast: Cast, referral: Referral) -> Client:
    """The browser of whoever was registered, at their own pages."""
    return entered(a_link(cast, referral.resident_id))


def somebody_ready(cast: Cast) -> Referral:
    """Ready for a home, with a citizen service number to ask about."""
    return a_ready_referral(cast, bsn="999990019")


def somebody_let_in(cast: Cast) -> Referral:
    """The same, and the cast has them with a session of their own."""
    row = somebody_ready(cast)
    let_in(cast, row.resident_id)
    return row


def link_on(page: str) -> str:
    """The path of the link that a page shows."""
    found = re.search(r"http://[^/]+(/own/enter/[\w-]+)", page)
    assert found is not None
    return found.group(1)


def entered(link: str) -> Client:
    """A browser that went in by a link."""
    client = Client()
    assert client.post(link).status_code == 302
    return client
