"""The list of residents: found, narrowed down, paged, in few statements."""

import re

from django.urls import reverse

from tests.cast import Cast
from tests.statements import counted
from thuisroute.referrals.models import Referral
from thuisroute.referrals.tests.browsing import send, text
from thuisroute.referrals.tests.builders import a_registered_referral, some_person
from thuisroute.residents.access import IdentityRow

MOST_STATEMENTS = 4


def test_the_list_takes_the_same_statements_for_three_as_for_fifty(
    cast: Cast,
) -> None:
    for _ in range(3):
        a_registered_referral(cast)
    client = cast.client("support_worker")
    client.get(reverse("residents"))
    with counted() as seen:
        page = client.get(reverse("residents"))
    assert len(seen) <= MOST_STATEMENTS, str(seen)
    assert text(page).count("Voorbeeld") >= 3


def test_the_list_is_found_by_name_number_and_filter(cast: Cast) -> None:
    row = a_registered_referral(cast, family_name="Zoekgraag")
    with cast.acting("support_worker"):
        number = row.resident.number
    a_registered_referral(cast, target_group="shelter")
    client = cast.client("support_worker")
    address = reverse("residents")
    for typed in ("zoekgr", number):
        found = text(send(cast, "support_worker", address, {"search": typed}))
        assert "Zoekgraag" in found
    filtered = text(client.get(address, {"target_group": "shelter"}))
    assert "Zoekgraag" not in filtered
    assert "Zoekgraag" in text(client.get(address, {"scope": "mine"}))


def test_pages_of_the_list_lead_on_and_back(cast: Cast) -> None:
    for _ in range(52):
        a_registered_referral(cast)
    client = cast.client("support_worker")
    first = text(client.get(reverse("residents")))
    onwards = re.search(r'href="([^"]*after=[^"]*)"', first)
    assert onwards is not None
    second = text(client.get(onwards.group(1)))
    assert "before=" in second
    assert some_person().family_name in second


def test_a_search_says_when_there_are_more_than_it_shows(cast: Cast) -> None:
    rows = [a_registered_referral(cast, family_name="Veelvoorkomer") for _ in range(51)]
    with cast.acting("support_worker"):
        wanted = full_name_searched(rows[0])
    address = reverse("residents")
    many = text(send(cast, "support_worker", address, {"search": "veelvoork"}))
    assert "meer dan vijftig bewoners" in many.lower()
    assert "before=" not in many
    assert "after=" not in many
    few = text(send(cast, "support_worker", address, {"search": wanted}))
    assert "meer dan vijftig bewoners" not in few.lower()
    assert rows[0].resident.number in few


def full_name_searched(row: Referral) -> str:
    """The last name, a space, the first name."""
    person = IdentityRow.objects.get(resident_id=row.resident_id)
    return f"{person.family_name} {person.given_name}"
