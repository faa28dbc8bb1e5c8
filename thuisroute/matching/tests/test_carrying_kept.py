"""A round that was kept keeps what neighbourhoods could carry, also when it is decided
otherwise and when the limit is lifted since."""

from uuid import UUID, uuid4

import pytest
from django.urls import reverse

from tests.cast import Cast
from thuisroute.agreements.rules.rounds import RoundPoints
from thuisroute.homes.tests.builders import a_home_in_shop
from thuisroute.kernel.verdicts import Refused
from thuisroute.matching.actions.decide_round import Choice, decide_home
from thuisroute.matching.actions.keep_round import keep_round
from thuisroute.matching.actions.limit_neighbourhood import lift_limit
from thuisroute.matching.models import NeighbourhoodLimit
from thuisroute.matching.queries.asked import Asked, problem_of
from thuisroute.matching.queries.kept import Kept, kept_round
from thuisroute.matching.queries.round import Wanted
from thuisroute.matching.queries.standing import costs, standing
from thuisroute.matching.rules.kept import (
    Decided,
    KeptLimit,
    KeptPerson,
    KeptProblem,
)
from thuisroute.matching.rules.numbers import Room
from thuisroute.matching.tests.builders import a_framework_agreement
from thuisroute.matching.tests.test_carrying import limited
from thuisroute.referrals.tests.builders import a_ready_referral

A, B, C = (UUID(int=one) for one in range(3))
# Homes 0 and 1 are heavy (3 points), 2 and 3 are light (1); of five points.
LIMIT = KeptLimit("limit", (0, 1, 2, 3), 5, crosses=True, points=(3, 3, 1, 1))
PROBLEM = KeptProblem(
    homes=4,
    people=(
        KeptPerson(A, 1, {0: 900, 1: 800}, found=0),
        KeptPerson(B, 2, {0: 700, 1: 700}),
        KeptPerson(C, 3, {2: 100, 3: 100}, found=2),
    ),
    limits=(LIMIT,),
)


@pytest.mark.parametrize(
    ("taken", "used"), [((), 0), ((0,), 3), ((0, 2), 4), ((1, 2, 3, 9), 5)]
)
def test_what_homes_take_of_a_limit(taken: tuple[int, ...], used: int) -> None:
    assert LIMIT.used(taken) == used
    assert KeptLimit("count", (0, 1, 2), 2).used(taken) == len({*taken} & {0, 1, 2})


def test_what_is_decided_otherwise_stays_within_the_points() -> None:
    # Two heavy homes are six points: whoever is chosen takes the place of the other.
    found = costs(PROBLEM, [])
    assert {one: found.of(0, one) for one in found.who(0)} == {A: 0, B: 200}
    assert (found.of(2, A), found.of(0, UUID(int=9))) == (None, None)
    stands = standing(PROBLEM, [Decided(0, B)])
    assert stands == {0: B, 2: C}
    found = costs(PROBLEM, [Decided(0, B)])
    assert (found.who(1), found.of(1, A)) == ([A], None)
    # With nobody in it there is room again.
    assert standing(PROBLEM, [Decided(0, None)]) == {1: A, 2: C}


def test_only_what_can_be_too_much_is_asked_of_the_engine() -> None:
    asked = Asked((), (), (), None, RoundPoints(), rooms=(Room("few", (), 3, {}),))
    assert not problem_of(asked)[0].loads
    assert not Room("n", (A, B), 4, {A: 3, B: 1}).holds_back
    assert Room("n", (A, B), 3, {A: 3, B: 1}).holds_back
    assert Room("n", (A, B), 1).each == (1, 1)


@pytest.fixture
def key(cast: Cast) -> UUID:
    """Three people and three homes, of which the neighbourhood carries two."""
    a_framework_agreement(cast)
    for _one in range(3):
        a_home_in_shop(cast)
        a_ready_referral(cast)
    limited(cast, 2)
    with cast.acting("mediator") as actor:
        return keep_round(by=actor, wanted=Wanted(), reason="")


def read(cast: Cast, key: UUID) -> Kept:
    with cast.acting("mediator") as actor:
        found = kept_round(actor, key)
        assert found.stands is not None
        assert found.costs is not None
        return found


def decide(cast: Cast, key: UUID, turn: int, home: UUID, person: UUID | None) -> None:
    with cast.acting("mediator") as actor:
        choice = Choice(person, "", "Zo is het besproken.")
        decide_home(by=actor, key=key, turn=turn, home=home, choice=choice)


def test_a_kept_round_holds_the_limit_also_once_it_was_lifted(
    cast: Cast, key: UUID
) -> None:
    with cast.acting("programme_manager") as actor:
        lift_limit(by=actor, limit=NeighbourhoodLimit.objects.get().pk)
    for turn in range(2):
        # Whoever is chosen for a home that nobody gets takes the place of another.
        home, person = nowhere(read(cast, key))
        decide(cast, key, turn, home, person)
        assert len(read(cast, key).stands) == 2
    home, person = nowhere(read(cast, key))
    with pytest.raises(Refused, match="limits of this round"):
        decide(cast, key, 2, home, person)


def nowhere(found: Kept) -> tuple[UUID, UUID]:
    """The home that nobody gets, and the person who gets none."""
    (home,) = {*range(3)} - {*found.stands}
    (person,) = {one.pk for one in found.people} - {*found.stands.values()}
    return found.homes[home].pk, person


def test_the_page_tells_what_a_neighbourhood_could_carry(cast: Cast, key: UUID) -> None:
    here = reverse("kept_round", args=[key])
    page = cast.client("mediator").get(here).content.decode()
    assert "over: 2 van 2 punten" in page
    assert "gebruikt er zoals zij nu staat 2" in page
    assert "Hier zijn veel woningen in korte tijd vergeven." in page
    propose = {"turn": "0", "reason": "Besproken", "once": str(uuid4())}
    done = cast.client("mediator").post(here, propose, follow=True).content.decode()
    assert "2 voorstellen zijn gedaan" in done
    assert "gebruikt er zoals zij nu staat 2" in done
