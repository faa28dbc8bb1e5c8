"""A resident at their own pages, in by a link that was handed over."""

import re
from uuid import UUID, uuid4

from django.test import Client
from django.urls import reverse

from tests.cast import Cast


def a_link(cast: Cast, resident: UUID) -> str:
    """The path of a link, made by the support worker on the page."""
    answer = cast.client("support_worker").post(
        reverse("own_accounts", args=[resident]), {"do": "resident", "once": uuid4()}
    )
    assert answer.status_code == 200, answer.text
    return link_on(answer.text)


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
