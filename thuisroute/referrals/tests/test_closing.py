"""How a registration ends, and where it goes on when support is back."""

from datetime import date

import pytest

from thuisroute.agreements.packs.loading import load
from thuisroute.agreements.rules.events import EventName, Route
from thuisroute.agreements.tests.spoilt import REGIONS
from thuisroute.referrals.rules.closing import (
    Closing,
    Standing,
    may_be_closed,
    opens_to,
    outcomes,
    running_forms,
    with_support,
)

TODAY = date(2026, 3, 10)
BEGAN = date(2026, 3, 1)
E = EventName


@pytest.mark.parametrize(
    ("state", "rents", "tied", "outcome", "on", "says"),
    [
        ("ready", False, False, "withdrawn", TODAY, ""),
        ("ready", False, False, "housed", TODAY, "Choose how"),
        ("parked", False, False, "withdrawn", date(2026, 2, 1), "before it began"),
        ("registered", False, False, "deceased", date(2026, 3, 11), "in the future"),
        ("offered", False, False, "withdrawn", TODAY, "A home is being offered"),
        ("closed", False, False, "withdrawn", TODAY, "closed already"),
        # Lived there, and does not any more.
        ("housed", False, False, "withdrawn", TODAY, ""),
        ("housed", False, False, "housed", TODAY, "Choose how"),
        # Lives there by a lease of their own.
        ("housed", True, False, "housed", TODAY, ""),
        ("housed", True, False, "deceased", TODAY, "A lease is running"),
        # Home and support are one.
        ("housed", True, True, "housed", TODAY, "together with support"),
        ("housed", True, True, "withdrawn", TODAY, "together with support"),
    ],
)
def test_what_may_be_closed(
    state: str, outcome: str, on: date, says: str, *, rents: bool, tied: bool
) -> None:
    standing = Standing(state, BEGAN, rents=rents, with_support=tied)
    verdict = may_be_closed(Closing(outcome, on), standing, today=TODAY)
    assert verdict.allowed is (says == "")
    assert all(says in one.text for one in verdict.against)


@pytest.mark.parametrize(("on", "says"), [(4, "opened again"), (5, ""), (6, "")])
def test_what_was_opened_again_is_not_closed_before_that(on: int, says: str) -> None:
    standing = Standing("registered", BEGAN, reopened_on=date(2026, 3, 5))
    closing = Closing("withdrawn", date(2026, 3, on))
    verdict = may_be_closed(closing, standing, today=TODAY)
    assert verdict.allowed is (says == "")
    assert all(says in one.text for one in verdict.against)


def test_only_who_lives_somewhere_is_left_at_home() -> None:
    assert "housed" in outcomes("housed", rents=True)
    assert "housed" not in outcomes("housed", rents=False)
    assert "housed" not in outcomes("ready", rents=False)


@pytest.mark.parametrize(
    ("happened", "running"),
    [
        ([], ()),
        ([(E.LEASE_STARTED, "earn_in")], ("earn_in",)),
        ([(E.LEASE_STARTED, "earn_in"), (E.LEASE_CONVERTED, "regular")], ("regular",)),
        ([(E.LEASE_STARTED, "regular"), (E.LEASE_ENDED, "regular")], ()),
        # From one home into another: the end of the first comes second.
        (
            [
                (E.LEASE_STARTED, "earn_in"),
                (E.LEASE_STARTED, "regular"),
                (E.LEASE_ENDED, "earn_in"),
            ],
            ("regular",),
        ),
    ],
)
def test_which_leases_run(
    happened: list[tuple[str, str]], running: tuple[str, ...]
) -> None:
    assert running_forms((name, {"form": form}) for name, form in happened) == running


def test_a_home_that_the_provider_lets_is_let_together_with_support() -> None:
    law = load(REGIONS / "alkmaar")
    assert with_support(law, ["earn_in"])
    assert not with_support(law, ["regular", "unknown"])


@pytest.mark.parametrize(
    ("happened", "route"),
    [
        ([E.REFERRAL_REGISTERED], None),
        ([E.REFERRAL_REGISTERED, E.REFERRAL_CLOSED], Route.SEARCHING),
        (
            [E.REFERRAL_REGISTERED, E.LEASE_STARTED, E.REFERRAL_CLOSED],
            Route.HOUSED,
        ),
        (
            [E.LEASE_STARTED, E.REFERRAL_CLOSED, E.REFERRAL_REOPENED],
            None,
        ),
        # The lease ended while it was closed: a home is looked for again.
        (
            [
                E.REFERRAL_REGISTERED,
                E.LEASE_STARTED,
                E.REFERRAL_CLOSED,
                E.LEASE_ENDED,
            ],
            Route.SEARCHING,
        ),
        # Registered anew: that one runs.
        ([E.LEASE_STARTED, E.REFERRAL_CLOSED, E.REFERRAL_REGISTERED], None),
    ],
)
def test_where_a_closed_route_goes_on(
    happened: list[EventName], route: Route | None
) -> None:
    assert opens_to((name, {"form": "regular"}) for name in happened) == route
