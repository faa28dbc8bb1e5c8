"""After detention five things are seen to, each by somebody, before a step (V9.9)."""

import pytest
from django.urls import reverse

from tests.cast import Cast
from thuisroute.referrals.queries.one_referral import items_of
from thuisroute.referrals.tests.builders import a_registered_referral

BASICS = {
    "basis_identity": "identiteitsbewijs",
    "basis_shelter": "onderdak",
    "basis_work": "werk en inkomen",
    "basis_debts": "schulden",
    "basis_care": "zorg en sociaal netwerk",
}
IN_WEST_BRABANT = pytest.mark.parametrize("cast", ["west-brabant-west"], indirect=True)


@IN_WEST_BRABANT
def test_the_five_basics_stand_on_the_checklist_with_who_sees_to_them(
    cast: Cast,
) -> None:
    row = a_registered_referral(cast, target_group="detention")
    page = cast.client("support_worker").get(reverse("referral", args=[row.pk])).text
    seen_to = cast.agreement.role("wmo_consultant").label.nl
    for basic, words in BASICS.items():
        card = page.split(f"Na detentie: {words}")[1][:2500]
        assert seen_to in card, basic
        assert "niet afgesproken" in card, basic


@IN_WEST_BRABANT
def test_nobody_else_is_asked_for_the_five_basics(cast: Cast) -> None:
    row = a_registered_referral(cast, target_group="shelter")
    with cast.acting("support_worker") as actor:
        asked = {one.condition for one in items_of(actor, row.pk)}
    assert not asked & set(BASICS)
