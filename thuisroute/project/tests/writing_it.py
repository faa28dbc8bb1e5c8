"""Writing a draft on its pages, as a browser does: what is shown is sent again."""

import re
from typing import Any
from uuid import uuid4

from django.http import QueryDict
from django.test import Client

from thuisroute.agreements.models import AgreementVersion
from thuisroute.agreements.packs.authoring.edits import entries_of
from thuisroute.agreements.packs.authoring.written import Values
from thuisroute.agreements.queries import draft_in
from thuisroute.agreements.tests.posting import posted
from thuisroute.obligations.views.text_words import part_of

TEXT = "/agreement/versions/{number}/text/"


def values_now(number: int) -> Values:
    """What stands in a version."""
    return draft_in(AgreementVersion.objects.get(number=number)).values


def shown(values: Values, section: str, at: int) -> QueryDict:
    """The form about one entry, as it is shown; an entry past the last is a new one."""
    entries = entries_of(values, section)
    return posted(part_of(section, at, entries[at] if at < len(entries) else {}))


def address_of(number: int, section: str, at: int | str = "") -> str:
    """The page of a section, or of one of its entries."""
    page = f"{TEXT.format(number=number)}{section}/"
    return page if at == "" else f"{page}{at}/"


def seen_at(client: Client, address: str) -> str:
    """The mark of what the page showed."""
    found = re.search(
        r'name="seen" value="(\w*)"', client.get(address).content.decode()
    )
    assert found
    return found[1]


def save(client: Client, address: str, form: QueryDict, **typed: str) -> Any:  # noqa: ANN401 - a response
    """Send a form with other answers in it."""
    sent = form.copy()
    for name, value in {"seen": seen_at(client, address), **typed}.items():
        sent[name] = value
    return client.post(address, {**dict(sent.lists()), "once": str(uuid4())})
