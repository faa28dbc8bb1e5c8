"""A match in which nothing happens: asked, told, listed, and begun anew (R9)."""

from datetime import date, timedelta
from uuid import UUID, uuid4

import pytest
from django.http import HttpResponse
from django.urls import reverse

from tests.cast import Cast
from thuisroute.agreements.rules.articles import Text
from thuisroute.agreements.rules.declines import StallRule
from thuisroute.homes.tests.builders import a_home_in_shop
from thuisroute.kernel import clock
from thuisroute.kernel.calendar import Duration
from thuisroute.kernel.verdicts import Refused
from thuisroute.matching.actions.say_still_working import say_still_working
from thuisroute.matching.models import Match, MatchStep
from thuisroute.matching.queries.stalled import quiet_since
from thuisroute.matching.rules.lifecycle import MatchState
from thuisroute.matching.rules.stalling import (
    Stall,
    StillFacts,
    may_say_still,
    stall_of,
    turn_needs,
)
from thuisroute.matching.tests.builders import (
    a_framework_agreement,
    an_accepted_offer,
)
from thuisroute.referrals.tests.builders import a_ready_referral

RULE = StallRule(
    article="1d",
    ask_after=Duration(days=10),
    tell_after=Duration(days=14),
    list_after=Duration(days=21),
    told=("mediator",),
    not_agreed=Text(nl="Een voorstel", en="A proposal"),
)
SINCE = date(2026, 3, 1)
ASKED = "Bent u er nog mee bezig?"


@pytest.mark.parametrize(
    ("days", "stall"),
    [
        (0, Stall.MOVING),
        (9, Stall.MOVING),
        (10, Stall.ASKED),
        (13, Stall.ASKED),
        (14, Stall.TOLD),
        (20, Stall.TOLD),
        (21, Stall.LISTED),
        (400, Stall.LISTED),
    ],
)
def test_the_ladder(days: int, stall: Stall) -> None:
    today = SINCE + timedelta(days=days)
    assert stall_of(RULE, since=SINCE, today=today) == stall
    assert stall_of(None, since=SINCE, today=today) == Stall.MOVING


@pytest.mark.parametrize(
    ("state", "role", "mine"),
    [
        (MatchState.PROPOSED, "mediator", True),
        (MatchState.PROPOSED, "housing_consultant", True),
        (MatchState.PROPOSED, "support_worker", False),
        (MatchState.OFFERED, "support_worker", True),
        (MatchState.OFFERED, "housing_consultant", False),
        (MatchState.ACCEPTED, "housing_consultant", True),
        (MatchState.INTAKE_HELD, "support_worker", False),
        # After the allocation the terms of the lease run.
        (MatchState.ALLOCATED, "housing_consultant", False),
        (MatchState.WITHDRAWN, "mediator", False),
    ],
)
def test_whose_turn_it_is(state: MatchState, role: str, mine: bool) -> None:  # noqa: FBT001 - a column
    assert (turn_needs(state, role) is not None) is mine


@pytest.mark.parametrize(
    ("facts", "allowed"),
    [
        (StillFacts(mine=True, stall=Stall.ASKED, because="papers"), True),
        (StillFacts(mine=True, stall=Stall.LISTED, because="no_time"), True),
        (StillFacts(mine=False, stall=Stall.LISTED, because="papers"), False),
        (StillFacts(mine=True, stall=Stall.MOVING, because="papers"), False),
        (StillFacts(mine=True, stall=Stall.ASKED, because="because"), False),
    ],
)
def test_who_may_say_that_it_takes_longer(facts: StillFacts, allowed: bool) -> None:  # noqa: FBT001 - a column
    assert may_say_still(facts).allowed is allowed


@pytest.fixture
def quiet(cast: Cast) -> UUID:
    """Accepted today; tests look at it later."""
    a_framework_agreement(cast)
    return an_accepted_offer(cast, a_home_in_shop(cast), a_ready_referral(cast).pk)


def later(monkeypatch: pytest.MonkeyPatch, days: int) -> None:
    """So many days on, by the clock of the program."""
    today = clock.today() + timedelta(days=days)
    monkeypatch.setattr(clock, "today", lambda: today)


def page(cast: Cast, who: str, route: str, *args: object) -> str:
    answer = cast.client(who).get(reverse(route, args=args))
    assert isinstance(answer, HttpResponse)
    return answer.content.decode()


def test_first_whose_turn_it_is_then_the_mediator_then_the_list(
    cast: Cast, quiet: UUID, monkeypatch: pytest.MonkeyPatch
) -> None:
    def seen() -> tuple[bool, bool, bool]:
        return (
            ASKED in page(cast, "housing_consultant", "today"),
            "Een match staat stil" in page(cast, "mediator", "today"),
            str(quiet) in page(cast, "mediator", "stalled_matches"),
        )

    assert seen() == (False, False, False)
    later(monkeypatch, 10)
    assert seen() == (True, False, False)
    later(monkeypatch, 5)
    assert seen() == (True, True, False)
    later(monkeypatch, 8)
    assert seen() == (True, False, True)
    assert reverse("stalled_matches") in page(cast, "mediator", "today")
    assert str(quiet) not in page(cast, "other_consultant", "stalled_matches")


def test_a_word_of_whose_turn_it_is_begins_the_clock_anew(
    cast: Cast, quiet: UUID, monkeypatch: pytest.MonkeyPatch
) -> None:
    with cast.acting("housing_consultant") as actor, pytest.raises(Refused):
        say_still_working(by=actor, match=quiet, because="papers")
    later(monkeypatch, 30)
    client = cast.client("housing_consultant")
    assert "Deze match staat stil" in page(cast, "housing_consultant", "match", quiet)
    said = {"because": "papers", "once": uuid4()}
    answer = client.post(reverse("still_working", args=[quiet]), said, follow=True)
    assert "er missen nog papieren" in answer.content.decode()
    with cast.acting("mediator"):
        row = Match.objects.get(pk=quiet)
        assert (row.state, quiet_since(row)) == ("accepted", clock.today())
        assert MatchStep.objects.filter(record=row).count() == 2
    assert ASKED not in page(cast, "housing_consultant", "today")
    assert str(quiet) not in page(cast, "mediator", "stalled_matches")
    assert "er missen nog papieren" in page(cast, "mediator", "match", quiet)


def test_whose_turn_it_is_not_is_not_asked(
    cast: Cast, quiet: UUID, monkeypatch: pytest.MonkeyPatch
) -> None:
    later(monkeypatch, 30)
    address = reverse("still_working", args=[quiet])
    assert address not in page(cast, "mediator", "match", quiet)
    answer = cast.client("mediator").post(
        address, {"because": "papers", "once": uuid4()}
    )
    assert answer.status_code == 403
    with cast.acting("mediator"):
        assert Match.objects.get(pk=quiet).still_on is None
