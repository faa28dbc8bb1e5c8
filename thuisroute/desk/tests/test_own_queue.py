"""Residents read in plain words why they stand where they stand on the list."""

import pytest
from django.urls import reverse

from tests.cast import Cast
from thuisroute.desk.tests.own_pages import at_home
from thuisroute.kernel import clock
from thuisroute.referrals.actions.decide_priority import decide_priority
from thuisroute.referrals.rules.priority import Asked, PriorityState
from thuisroute.referrals.tests.builders import a_ready_referral, a_registered_referral


def test_without_agreed_priority_only_waiting_counts(cast: Cast) -> None:
    row = a_ready_referral(cast)
    page = at_home(cast, row).get(reverse("own_route")).content.decode()
    assert "Uw plek op de lijst" in page
    assert "Wie het langst wacht, is het eerst." in page


@pytest.mark.parametrize("cast", ["west-brabant-west"], indirect=True)
def test_a_decision_and_what_can_be_done_about_it_are_told(cast: Cast) -> None:
    row = a_registered_referral(cast)
    home = at_home(cast, row)
    law = cast.agreement.priority
    assert law is not None
    category = law.categories[0]
    for to, said in (
        (PriorityState.REFUSED, "Bent u het hier niet mee eens?"),
        (PriorityState.GRANTED, f"De reden: {category.label.nl}."),
    ):
        with cast.acting("mediator") as actor:
            decide_priority(
                by=actor,
                referral=row.pk,
                asked=Asked(to, category.id, "Omdat.", clock.today()),
            )
        assert said in home.get(reverse("own_route")).content.decode()
