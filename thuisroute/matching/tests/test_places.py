"""Who comes to live where: a group that is kept out of a municipality is noticed."""

from datetime import timedelta
from uuid import UUID

import pytest
from django.db import connection
from django.urls import reverse

from tests.cast import Cast
from tests.roles import database_role
from thuisroute.homes.tests.builders import a_home_in_shop
from thuisroute.kernel import clock
from thuisroute.matching.models import KeptRound, Match, RoundPerson
from thuisroute.matching.queries.ledger import places_between
from thuisroute.matching.rules.places import (
    Cell,
    Told,
    by_chance,
    marked,
    spread_of,
    years_asked,
)
from thuisroute.referrals.models import Particulars
from thuisroute.referrals.queries.needs import ReferralRow
from thuisroute.referrals.tests.builders import a_ready_referral

HERE, THERE = "0361", "0373"


NONE_FEW, FEW = Told(10, 10, few=False), Told(0, 5, few=True)


def test_groups_who_are_kept_out_somewhere_come_first() -> None:
    cells = [
        Cell("household", HERE, "", 10, NONE_FEW, NONE_FEW),
        Cell("step_free", HERE, "", 10, NONE_FEW, FEW),
        Cell("step_free", THERE, "", 10, NONE_FEW, NONE_FEW),
        Cell("household", HERE, "Noord", 10, FEW, NONE_FEW),
    ]
    first, second = spread_of(cells, [HERE, THERE])
    assert (first.group, first.few, second.few) == ("step_free", True, False)
    assert (second.group, second.cells[1]) == ("household", None)
    assert [(one.group, one.neighbourhood) for one in marked(cells)] == [
        ("step_free", ""),
        ("household", "Noord"),
    ]
    assert by_chance(cells) == 1


@pytest.mark.parametrize(
    ("asked", "years"), [("1", 1), ("5", 5), ("4", 3), ("", 3), ("x", 3), ("²", 3)]
)
def test_so_many_years_are_looked_back(asked: str, years: int) -> None:
    assert years_asked(asked) == years


@pytest.mark.parametrize(
    ("x", "k", "n", "total", "chance"),
    [
        # Ten of twenty are of the group: five draws with none of them.
        (0, 10, 5, 20, 252 / 15_504),
        (1, 10, 5, 20, (252 + 10 * 210) / 15_504),
        (5, 10, 5, 20, 1.0),
        # There are too few others for none of the group to be drawn.
        (1, 18, 3, 20, 18 / 1_140),
        (0, 0, 3, 20, 1.0),
    ],
)
def test_the_chance_of_so_few_is_exact(
    cast: Cast, x: int, k: int, n: int, total: int, chance: float
) -> None:
    with database_role("owner"), connection.cursor() as cursor:
        cursor.execute("SET ROLE thuisroute_audit")
        cursor.execute("SELECT matching_so_few(%s, %s, %s, %s)", [x, k, n, total])
        (found,) = cursor.fetchone()
        cursor.execute("RESET ROLE")
    assert found == pytest.approx(chance)


def given(
    cast: Cast, home: UUID, people: int = 1, *, referral: ReferralRow | None = None
) -> None:
    """As if everything between proposal and lease had been done."""
    referral = referral or a_ready_referral(
        cast, household_size=people, municipalities=[]
    )
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
    today = clock.today()
    with cast.acting("governor"):
        found = places_between(today - timedelta(days=30), today)
        cells = {(one.group, one.municipality, one.neighbourhood): one for one in found}
        assert cells["household", HERE, ""].given.few
        # All who came to live in the municipality came to live in this part of it.
        assert not cells["household", HERE, "Voorbeeldbuurt"].given.few
        assert not cells["household", THERE, ""].given.few
        assert cells["household", HERE, ""].given.expected == 5
        assert cells["household", THERE, ""].given.number in {5, 10, 15}
        # All who could live there were proposed there.
        assert not any(one.proposed.few for one in found)
        assert places_between(today + timedelta(days=1), today) == []
    client = cast.client("governor")
    page = client.get(reverse("who_lives_where"), {"years": "1"}).content.decode()
    assert "Minder dan door toeval te verklaren is" in page
    assert "Meer dan één persoon" in page
    file = client.get(reverse("places_file"), {"years": "1"}).content.decode()
    assert "Meer dan één persoon" in file
    assert "Voorbeeldbuurt" in file


def a_kept_round(cast: Cast, home: UUID, referrals: list[ReferralRow]) -> None:
    """In which the home fitted all of them."""
    with cast.acting("mediator") as actor:
        kept = KeptRound.objects.create(
            region_id=actor.region, agreement=cast.version, kept_at=clock.now(),
            kept_by=actor.user, waiting=0, points={}, limits=[], ways=[], people=9,
            homes=[{"home": str(home), "found": False, "proposed": False}], nowhere=0,
            complete=True, found_points=0, gap=0, envy=0, price_of_order=0,
        )  # fmt: skip
        RoundPerson.objects.bulk_create(
            RoundPerson(
                round=kept,
                resident_id=one.resident_id,
                referral=one,
                fits=[[0, 1]],
                queue_place=place,
                in_the_way={},
            )
            for place, one in enumerate(referrals)
        )


def test_who_fits_and_is_never_proposed_is_noticed_from_kept_rounds(
    cast: Cast,
) -> None:
    home = a_home_in_shop(cast, municipality_code=HERE, max_household=4)
    referrals = [
        a_ready_referral(cast, household_size=3 if number < 12 else 1)
        for number in range(24)
    ]
    a_kept_round(cast, home, referrals)
    for one in referrals[12:22]:
        given(cast, home, referral=one)
    today = clock.today()
    with cast.acting("governor"):
        found = places_between(today, today)
        cells = {(one.group, one.municipality, one.neighbourhood): one for one in found}
    families = cells["household", HERE, ""]
    assert families.proposed.few
    assert families.proposed.expected == 5
    assert families.could in {10, 15}
    assert not families.given.few, "all homes that were given stand here"
    page = cast.client("governor").get(reverse("who_lives_where")).content.decode()
    assert "minder vaak voorgesteld" in page


def few_of(cast: Cast) -> set[tuple[str, str]]:
    today = clock.today()
    with cast.acting("governor"):
        return {
            (one.group, one.municipality)
            for one in places_between(today, today)
            if one.few
        }


def test_who_goes_where_they_want_is_not_kept_out_of_elsewhere(cast: Cast) -> None:
    homes = {
        place: a_home_in_shop(cast, municipality_code=place, max_household=4)
        for place in (HERE, THERE)
    }
    people = [
        (place, a_ready_referral(cast, household_size=size, municipalities=[wanted]))
        for place, size in ((HERE, 1), (THERE, 3))
        for wanted in [place] * 12
    ]
    for place, one in people:
        given(cast, homes[place], referral=one)
    assert few_of(cast) == set()
    # Who wants both and comes to live in one of them only is another matter.
    with cast.acting("support_worker"):
        Particulars.objects.update(municipalities=[])
    assert ("household", HERE) in few_of(cast)


def test_a_group_that_is_kept_to_one_neighbourhood_is_noticed(cast: Cast) -> None:
    for part, size in (("Noord", 3), ("Zuid", 1)):
        home = a_home_in_shop(cast, neighbourhood=part, max_household=4)
        for _one in range(12):
            given(cast, home, size)
    today = clock.today()
    with cast.acting("governor"):
        found = places_between(today, today)
        few = {(one.group, one.neighbourhood) for one in found if one.given.few}
    assert few == {("household", "Zuid")}


def test_who_was_proposed_without_a_round_says_nothing_of_whom_a_home_fitted(
    cast: Cast,
) -> None:
    home = a_home_in_shop(cast, municipality_code=HERE, max_household=4)
    families = [a_ready_referral(cast, household_size=3) for _one in range(12)]
    a_kept_round(cast, home, families)
    for one in (*families[:6], *(a_ready_referral(cast) for _one in range(12))):
        given(cast, home, referral=one)
    assert few_of(cast) == set()


def test_without_homes_that_were_given_there_is_nothing_to_say(cast: Cast) -> None:
    page = cast.client("governor").get(reverse("who_lives_where")).content.decode()
    assert "Te weinig om iets te zeggen" in page
    outside = cast.client("outreach_worker").get(reverse("who_lives_where"))
    assert outside.status_code == 403
