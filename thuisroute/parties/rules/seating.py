"""Who may give and end seats, and when an account has not been used for too long."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from thuisroute.kernel.verdicts import Reason, Verdict
from thuisroute.parties.rules.capabilities import STAFF_ROLES, Capability, may
from thuisroute.parties.rules.resetting import REGION_WIDE, Helper


@dataclass(frozen=True)
class Place:
    """A role at a party: the seat that is given or ended."""

    party: UUID
    region: UUID
    role: str


def may_give_seat(place: Place, by: Helper) -> Verdict:
    """At one's own organisation; the transfer point's administrator in the region."""
    against = tuple(_out_of_reach(place, by))
    if place.role not in STAFF_ROLES:
        against += (Reason("There is no such role."),)
    return Verdict(against)


def may_end_seat(place: Place, holder: UUID, by: Helper) -> Verdict:
    """The same; never one's own, so that somebody is left to look after accounts."""
    against = tuple(_out_of_reach(place, by))
    if holder == by.user:
        against += (Reason("Another administrator ends your workplace."),)
    return Verdict(against)


def _out_of_reach(place: Place, by: Helper) -> Iterator[Reason]:
    if not may(by.role, Capability.KEEP_SEATS):
        yield Reason("Only an administrator gives and ends workplaces.")
    own = place.party == by.party
    if not own and not (by.party_kind == REGION_WIDE and place.region == by.region):
        yield Reason("This is not a workplace at your organisation.")


def is_idle(used_on: date, today: date, days: int) -> bool:
    """Not used for so many days; 0 days means that accounts never switch off."""
    return days > 0 and today > used_on + timedelta(days=days)
