"""Two at the same moment: who propose from rounds that cross, who enter one number."""

from concurrent.futures import ThreadPoolExecutor
from uuid import UUID

import pytest
from django.db import transaction

from tests.cast import Cast, cast_of_the_region
from tests.committed import as_web, at_once, own_database
from thuisroute.homes.tests.builders import a_home_in_shop
from thuisroute.kernel import clock
from thuisroute.matching.actions.agree_quota import QuotaTerms, agree_quota
from thuisroute.matching.actions.propose_round import propose_round
from thuisroute.matching.models import Match, Quota
from thuisroute.matching.queries.round import Wanted
from thuisroute.matching.rules.ledger import QuotaKey
from thuisroute.matching.tests.builders import a_framework_agreement
from thuisroute.referrals.tests.builders import a_ready_referral

TIMES = 4
Pairs = list[tuple[UUID, UUID]]


def agrees(cast: Cast, number: int) -> None:
    with cast.acting("programme_manager") as actor:
        key = QuotaKey(cast.party("association").pk, "0361", "earn_in_home")
        terms = QuotaTerms(key, clock.today().year, number, "artikel 4")
        agree_quota(by=actor, terms=terms)


def proposes(cast: Cast, who: str, pairs: Pairs) -> None:
    with cast.acting(who) as actor:
        propose_round(by=actor, pairs=pairs, wanted=Wanted(), reason="Besproken")


@pytest.mark.usefixtures("django_db_setup")
@pytest.mark.timeout(240)
def test_of_two_at_the_same_moment_neither_breaks(
    django_db_blocker: pytest.FixtureRequest, worker_id: str
) -> None:
    with (
        django_db_blocker.unblock(),  # type: ignore[attr-defined]  # pytest-django's own type is private
        own_database(f"rounds_at_once_{worker_id}"),
        ThreadPoolExecutor(2) as pool,
    ):
        with transaction.atomic():
            cast = cast_of_the_region()
        as_web()
        with transaction.atomic():
            a_framework_agreement(cast)
            for name in cast.actors:
                cast.client(name)
        for number in range(TIMES):
            said = at_once(pool, lambda: agrees(cast, 3), lambda: agrees(cast, 4))
            assert said == ["done", "done"], number
            rounds_that_cross(cast, pool)
        with transaction.atomic(), cast.acting("programme_manager"):
            versions = Quota.objects.values_list("version", flat=True)
            assert sorted(versions) == [*range(1, 2 * TIMES + 1)]


def rounds_that_cross(cast: Cast, pool: ThreadPoolExecutor) -> None:
    """The same people and homes, otherwise paired: both are proposed."""
    with transaction.atomic():
        homes = sorted(a_home_in_shop(cast) for _one in range(2))
        people = [a_ready_referral(cast).pk for _one in range(2)]
    straight = [*zip(people, homes, strict=True)]
    crossed = [*zip(people, reversed(homes), strict=True)]
    said = at_once(
        pool,
        lambda: proposes(cast, "mediator", straight),
        lambda: proposes(cast, "second_mediator", crossed),
    )
    assert said == ["done", "done"]
    with transaction.atomic(), cast.acting("mediator"):
        assert Match.objects.filter(home_id__in=homes).count() == 2 * len(homes)
