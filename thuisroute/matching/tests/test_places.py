"""Who comes to live where: a group that is kept out of a municipality is noticed."""

from datetime import timedelta
from uuid import UUID

from django.urls import reverse

from tests.cast import Cast
from thuisroute.homes.tests.builders import a_home_in_shop
from thuisroute.kernel import clock
from thuisroute.matching.models import Match
from thuisroute.matching.queries.ledger import places_since
from thuisroute.matching.rules.places import Cell, spread_of
from thuisroute.referrals.tests.builders import a_ready_referral

HERE, THERE = "0361", "0373"


def test_groups_who_are_kept_out_somewhere_come_first() -> None:
    cells = [
        Cell("household", HERE, 10, 10, few=False),
        Cell("step_free", HERE, 0, 5, few=True),
        Cell("step_free", THERE, 10, 5, few=False),
    ]
    first, second = spread_of(cells, [HERE, THERE])
    assert (first.group, first.kept_out_of) == ("step_free", (HERE,))
    assert (second.group, second.cells[1]) == ("household", None)


def given(cast: Cast, home: UUID, people: int = 1) -> None:
    """As if everything between proposal and lease had been done."""
    referral = a_ready_referral(cast, household_size=people)
    with cast.acting("mediator") as actor:
        Match.objects.create(
            region_id=actor.region,
            resident_id=referral.resident_id,
            referral=referral,
            home_id=home,
            association_id=cast.party("association").pk,
            proposed_on=clock.today(),
            proposed_by=actor.user,
            allocated_on=clock.today(),
        )


def test_families_who_never_come_to_one_municipality_are_noticed(cast: Cast) -> None:
    homes = {
        place: a_home_in_shop(cast, municipality_code=place, max_household=4)
        for place in (HERE, THERE)
    }
    for number in range(12):
        given(cast, homes[HERE])
        given(cast, homes[THERE], 3 if number < 10 else 1)
    since = clock.today() - timedelta(days=30)
    with cast.acting("governor"):
        cells = {(one.group, one.municipality): one for one in places_since(since)}
        assert cells["household", HERE].few
        assert not cells["household", THERE].few
        assert cells["household", HERE].expected == 5
        assert cells["household", THERE].placed in {5, 10, 15}
        assert places_since(clock.today() + timedelta(days=1)) == []
    page = cast.client("governor").get(reverse("who_lives_where")).content.decode()
    assert "Minder dan door toeval te verklaren is" in page
    assert "Meer dan één persoon" in page


def test_without_homes_that_were_given_there_is_nothing_to_say(cast: Cast) -> None:
    page = cast.client("governor").get(reverse("who_lives_where")).content.decode()
    assert "Te weinig om iets te zeggen" in page
    outside = cast.client("outreach_worker").get(reverse("who_lives_where"))
    assert outside.status_code == 403
