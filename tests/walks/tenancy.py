"""Acts on what happens between the key and the end of a tenancy."""

from datetime import timedelta

from tests.walks.acts import Act, Turn
from thuisroute.agreements.rules.events import Decision
from thuisroute.kernel import clock
from thuisroute.tenancies.actions.cancel_lease import cancel_lease
from thuisroute.tenancies.actions.decide_conversion import Meeting, decide_conversion
from thuisroute.tenancies.actions.end_lease import Ending, end_lease
from thuisroute.tenancies.actions.hold_review import Talk, hold_review
from thuisroute.tenancies.actions.prepare_lease import LeaseTerms, prepare_lease
from thuisroute.tenancies.actions.prepare_own_lease import prepare_own_lease
from thuisroute.tenancies.actions.record_neighbour_agreements import (
    NeighbourTerms,
    record_neighbour_agreements,
)
from thuisroute.tenancies.actions.sign_lease import Signing, sign_lease
from thuisroute.tenancies.actions.start_lease import start_lease
from thuisroute.tenancies.actions.tell_last_day import tell_last_day
from thuisroute.tenancies.rules.ending import HomeAfterwards
from thuisroute.tenancies.rules.reviewing import ReviewKind, round_of
from thuisroute.tenancies.tests.builders import DECIDERS, RENT, all_met

LEASE = "tenancies_lease"
MATCH = "matching_match"
HALF_A_YEAR = timedelta(days=182)
A_YEAR = timedelta(days=366)
BEGAN = "SELECT starts_on FROM tenancies_lease WHERE id = %(lease)s"


def prepare(turn: Turn) -> None:
    starts = clock.today() + timedelta(days=turn.luck.choice((0, 0, 14, -3)))
    form = turn.luck.choice([one.id for one in turn.world.cast.agreement.lease_forms])
    terms = LeaseTerms(form, RENT, starts)
    prepare_lease(by=turn.by, match=turn.newest(MATCH), terms=terms)


def sign(turn: Turn) -> None:
    starts = clock.today() + timedelta(days=turn.luck.choice((0, 0, 20)))
    signing = Signing(clock.today(), starts, resident_was_told=True)
    sign_lease(by=turn.by, lease=turn.newest(LEASE), signing=signing)


def start(turn: Turn) -> None:
    start_lease(by=turn.by, lease=turn.newest(LEASE))


def cancel(turn: Turn) -> None:
    cancel_lease(
        by=turn.by,
        lease=turn.newest(LEASE),
        reason="Het huis is nog niet klaar",
        on=clock.today(),
    )


def tell_of_last_day(turn: Turn) -> None:
    tell_last_day(by=turn.by, lease=turn.newest(LEASE), told_on=clock.today())


def agree_with_neighbours(turn: Turn) -> None:
    terms = NeighbourTerms(clock.today(), "Samen koffie", "Na tien uur stil", "Graag")
    record_neighbour_agreements(by=turn.by, lease=turn.newest(LEASE), terms=terms)


def talk(turn: Turn) -> None:
    kind = turn.luck.choice(list(ReviewKind))
    asked = round_of(turn.world.cast.agreement, kind)
    parties = tuple(sorted(asked.kinds)) if asked else ()
    held = Talk(kind, clock.today(), parties)
    hold_review(by=turn.by, lease=turn.newest(LEASE), talk=held)


def decide(turn: Turn) -> None:
    lease, converts = turn.newest(LEASE), turn.luck.choice((True, False))
    began = turn.world.really(BEGAN, lease=lease)[0][0]
    in_force = max(began + A_YEAR, clock.today())
    meeting = Meeting(
        decided_on=clock.today(),
        outcome=Decision.CONVERT if converts else Decision.EXTEND,
        took_part=DECIDERS,
        answers=all_met(turn.world.cast, met=converts),
        reason="Het gaat goed" if converts else "Nog wat meer tijd",
        effective_on=in_force if converts else None,
        until=None if converts else in_force + HALF_A_YEAR,
    )
    decide_conversion(by=turn.by, lease=lease, meeting=meeting)


def prepare_own(turn: Turn) -> None:
    starts = clock.today() + timedelta(days=turn.luck.choice((0, 30, 60)))
    prepare_own_lease(by=turn.by, lease=turn.newest(LEASE), rent=RENT, starts_on=starts)


def end(turn: Turn) -> None:
    ending = Ending(
        clock.today() - timedelta(days=turn.luck.choice((0, 0, 30))),
        "De bewoner gaat ergens anders wonen",
        turn.luck.choice(list(HomeAfterwards)),
    )
    end_lease(by=turn.by, lease=turn.newest(LEASE), ending=ending)


# What comes next, by the state of the newest lease.
PREPARE = Act("lets", prepare)
NEXT_TO_THE_KEY = {"prepared": Act("lets", sign), "signed": Act("lets", start)}
DECIDE = Act("housing_consultant", decide)
PREPARE_OWN = Act("housing_consultant", prepare_own)
CANCEL = Act("lets", cancel)
TENANCY = (
    PREPARE,
    *NEXT_TO_THE_KEY.values(),
    CANCEL,
    Act("lets", tell_of_last_day),
    Act("support_worker", agree_with_neighbours),
    Act("support_worker", talk),
    DECIDE,
    PREPARE_OWN,
    Act("lets", end),
)
# One after the other, which chance alone seldom brings together.
TENANCY_PAIRS = ((PREPARE, CANCEL), (DECIDE, PREPARE_OWN))
