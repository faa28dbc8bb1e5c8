"""Where on the route somebody stands, as a table."""

from datetime import date

import pytest

from thuisroute.agreements.rules.events import EventName as E
from thuisroute.desk.rules.route_stops import Passed, Seen, Stop, route_stops

DAY = date(2026, 3, 2)


def _seen(*names: E) -> list[Seen]:
    return [Seen(name, DAY) for name in names]


UP_TO_OFFER = (E.REFERRAL_REGISTERED, E.REFERRAL_READY, E.OFFER_MADE)
LIVES = (*UP_TO_OFFER, E.INTAKE_HELD, E.HOME_ALLOCATED, E.LEASE_STARTED)


@pytest.mark.parametrize(
    ("events", "looking", "here"),
    [
        ([], True, None),
        (_seen(E.REFERRAL_REGISTERED), True, Stop.REGISTERED),
        (_seen(*UP_TO_OFFER), False, Stop.OFFER),
        # The offer came to nothing: the referral looks for a home again.
        (_seen(*UP_TO_OFFER, E.OFFER_ANSWERED), True, Stop.READY),
        # Registered anew after a tenancy that ended.
        (_seen(*LIVES, E.LEASE_ENDED, E.REFERRAL_REGISTERED), True, Stop.REGISTERED),
        (_seen(*LIVES), False, Stop.LEASE),
        (_seen(*LIVES, E.LEASE_CONVERTED), False, Stop.HOME),
        # The own lease that follows is no step back.
        (
            [*_seen(*LIVES, E.LEASE_CONVERTED),
             Seen(E.LEASE_STARTED, DAY, {"form": "regular"})],
            False,
            Stop.HOME,
        ),
        # Somebody who comes in with an own lease is home, whatever lies before.
        ([Seen(E.LEASE_STARTED, DAY, {"form": "regular"})], False, Stop.HOME),
    ],
)  # fmt: skip
def test_one_stop_is_here_and_all_before_it_are_behind(
    *, events: list[Seen], looking: bool, here: Stop | None
) -> None:
    stops = route_stops(events, own_forms=frozenset({"regular"}), still_looking=looking)
    assert [one.stop for one in stops] == list(Stop)
    current = [one.stop for one in stops if one.passed is Passed.CURRENT]
    assert current == ([here] if here else [])
    ahead = [one for one in stops if one.passed is Passed.AHEAD]
    assert all(one.on is None for one in ahead)
    place = list(Stop).index(here) if here else -1
    assert len(ahead) == len(Stop) - 1 - place
