"""Two who decide about a no at the same moment: one of them does, the other is told."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from uuid import UUID

import pytest
from django.db import transaction

from tests.cast import Cast, cast_of_the_region
from tests.committed import as_web, at_once, own_database
from tests.roles import database_role
from thuisroute.homes.actions.take_out_of_shop import take_out_of_shop
from thuisroute.homes.tests.builders import a_home_in_shop
from thuisroute.kernel import clock
from thuisroute.matching.actions.allocate_home import allocate_home
from thuisroute.matching.actions.confirm_no import Answer
from thuisroute.matching.actions.make_offer import make_offer
from thuisroute.matching.actions.withdraw_match import withdraw_match
from thuisroute.matching.models import Match, SaidNo
from thuisroute.matching.tests.builders import (
    a_framework_agreement,
    a_no_answered,
    a_no_said,
    a_no_taken_back,
    a_proposal,
    an_intake,
    an_offer,
)
from thuisroute.referrals.tests.builders import a_ready_referral

Act = Callable[[Cast, UUID], object]
ROUNDS = 3


def confirm(cast: Cast, match: UUID) -> None:
    a_no_answered(cast, match, Answer(confirmed=True))


def confirm_too(cast: Cast, match: UUID) -> None:
    a_no_answered(cast, match, Answer(confirmed=True), "second_mediator")


def do_not_confirm(cast: Cast, match: UUID) -> None:
    a_no_answered(cast, match, Answer(confirmed=False, why="solved"), "second_mediator")


def withdraw(cast: Cast, match: UUID) -> None:
    with cast.acting("support_worker") as actor:
        withdraw_match(
            by=actor, match=match, on=clock.today(), cause="resident", words="Nee"
        )


def allocate(cast: Cast, match: UUID) -> None:
    with cast.acting("housing_consultant") as actor:
        allocate_home(by=actor, match=match, on=clock.today())


def home_of(match: UUID) -> UUID:
    """Also once it has ended, and whoever asks has lost sight of it."""
    with database_role("owner"):
        return Match.objects.get(pk=match).home_id


def out_of_shop(cast: Cast, match: UUID) -> None:
    home = home_of(match)
    with cast.acting("housing_consultant") as actor:
        take_out_of_shop(by=actor, home=home, on=clock.today())


def offer_the_home_to_another(cast: Cast, match: UUID) -> None:
    home = home_of(match)
    with cast.acting("second_mediator") as actor:
        rival = Match.objects.exclude(pk=match).get(home_id=home)
        make_offer(by=actor, match=rival.pk, on=clock.today(), answer_by=None)


def an_offer_with_a_no(cast: Cast) -> UUID:
    match = an_offer(cast, a_home_in_shop(cast), a_ready_referral(cast).pk)
    a_no_said(cast, match)
    return match


def a_proposal_with_a_no(cast: Cast) -> UUID:
    """And somebody else is proposed for the same home."""
    home = a_home_in_shop(cast)
    match = a_proposal(cast, home, a_ready_referral(cast).pk)
    a_proposal(cast, home, a_ready_referral(cast).pk)
    a_no_said(cast, match)
    return match


def after_an_intake(cast: Cast) -> UUID:
    return an_intake(cast, a_home_in_shop(cast), a_ready_referral(cast).pk)


# What stands before, who act at once, and how many of them get it done.
PAIRS: tuple[tuple[Callable[[Cast], UUID], Act, Act, set[int]], ...] = (
    (an_offer_with_a_no, confirm, a_no_taken_back, {1}),
    (an_offer_with_a_no, confirm, confirm_too, {1}),
    (an_offer_with_a_no, confirm, do_not_confirm, {1}),
    # Not confirmed first, the match goes on and can still be withdrawn.
    (an_offer_with_a_no, do_not_confirm, withdraw, {1, 2}),
    (an_offer_with_a_no, confirm, withdraw, {1}),
    (after_an_intake, a_no_said, allocate, {1}),
    (a_proposal_with_a_no, confirm, out_of_shop, {2}),
    (a_proposal_with_a_no, confirm, offer_the_home_to_another, {1, 2}),
)


@pytest.mark.usefixtures("django_db_setup")
@pytest.mark.timeout(240)
def test_of_two_who_decide_at_once_nothing_is_done_by_halves(
    django_db_blocker: pytest.FixtureRequest, worker_id: str
) -> None:
    with (
        django_db_blocker.unblock(),  # type: ignore[attr-defined]  # pytest-django's own type is private
        own_database(f"nos_at_once_{worker_id}"),
        ThreadPoolExecutor(2) as pool,
    ):
        with transaction.atomic():
            cast = cast_of_the_region()
        as_web()
        with transaction.atomic():
            a_framework_agreement(cast)
            # A session that is opened by who loses goes with all else they did.
            for name in cast.actors:
                cast.client(name)
        for before, one, other, done in PAIRS * ROUNDS:
            with transaction.atomic():
                match = before(cast)
            acts = [partial(act, cast, match) for act in (one, other)]
            said = at_once(pool, *acts)
            assert said.count("done") in done, (one, other, said)
            assert_whole(cast, match)


def assert_whole(cast: Cast, match: UUID) -> None:
    """The match waits if and only if its no does, and the home is kept accordingly."""
    with transaction.atomic(), cast.acting("mediator"):
        row = Match.objects.select_related("home", "referral").get(pk=match)
        waits = SaidNo.objects.filter(match_id=match, outcome="").exists()
        assert (row.state == "no_said") == waits
        keeps = {row.state, row.no_from} & {"offered", "intake_held", "allocated"}
        taken = Match.objects.filter(home_id=row.home_id, state="offered").exists()
        assert (row.home.state == "held") == (bool(keeps) or taken)
        assert (row.referral.state == "offered") == bool(keeps)
