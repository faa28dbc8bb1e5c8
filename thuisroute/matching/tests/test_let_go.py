"""Whose registration is closed is proposed nowhere any more."""

from uuid import UUID

import pytest
from django.db import connection

from tests.cast import Cast
from tests.roles import database_role
from thuisroute.homes.tests.builders import a_home_in_shop
from thuisroute.kernel import clock
from thuisroute.matching.models import Match, SaidNo
from thuisroute.matching.tests.builders import (
    a_framework_agreement,
    a_no_said,
    a_proposal,
)
from thuisroute.referrals.actions.close_referral import close_referral
from thuisroute.referrals.tests.builders import a_ready_referral


def under_way(cast: Cast) -> list[UUID]:
    with cast.acting("mediator"), connection.cursor() as cursor:
        cursor.execute("SELECT home FROM matching_under_way()")
        return [home for (home,) in cursor.fetchall()]


def closed(cast: Cast, who: str, referral: UUID, outcome: str) -> None:
    with cast.acting(who) as actor:
        close_referral(by=actor, referral=referral, outcome=outcome, on=clock.today())


def stands(match: UUID) -> tuple[str, str]:
    with database_role("owner"):
        row = Match.objects.get(pk=match)
    return row.state, row.ended_cause


@pytest.mark.parametrize("outcome", ["withdrawn", "transferred", "deceased"])
@pytest.mark.parametrize("who", ["support_worker", "wmo_consultant", "mediator"])
def test_whoever_closes_it_the_home_is_free_for_others(
    cast: Cast, who: str, outcome: str
) -> None:
    a_framework_agreement(cast)
    home = a_home_in_shop(cast)
    referral, other = a_ready_referral(cast), a_ready_referral(cast)
    gone, stays = (a_proposal(cast, home, one.pk) for one in (referral, other))
    closed(cast, who, referral.pk, outcome)
    assert stands(gone) == ("withdrawn", "closed")
    assert stands(stays) == ("proposed", "")
    assert under_way(cast) == [home]
    closed(cast, who, other.pk, outcome)
    assert under_way(cast) == []


def test_a_no_that_waits_is_overtaken(cast: Cast) -> None:
    a_framework_agreement(cast)
    referral = a_ready_referral(cast)
    match = a_proposal(cast, a_home_in_shop(cast), referral.pk)
    a_no_said(cast, match)
    closed(cast, "support_worker", referral.pk, "deceased")
    assert stands(match) == ("withdrawn", "closed")
    with database_role("owner"):
        assert SaidNo.objects.get(match_id=match).outcome == "overtaken"


def test_it_may_have_ended_before_the_proposal(cast: Cast) -> None:
    a_framework_agreement(cast)
    referral = a_ready_referral(cast)
    died_on = clock.today()
    cast.travel(3)
    match = a_proposal(cast, a_home_in_shop(cast), referral.pk)
    with cast.acting("support_worker") as actor:
        close_referral(by=actor, referral=referral.pk, outcome="deceased", on=died_on)
    assert stands(match) == ("withdrawn", "closed")
