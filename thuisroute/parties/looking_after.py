"""Whom an administrator looks after, and the seats whose work others may do."""

from dataclasses import dataclass
from uuid import UUID

from django.db.models import Q, QuerySet

from thuisroute.kernel.actor import Actor
from thuisroute.kernel.questions import ask
from thuisroute.parties.accounts import Account, account_under, accounts_under
from thuisroute.parties.covers import CoverLine, colleagues_of, covers_of
from thuisroute.parties.models import Party
from thuisroute.parties.rules.capabilities import Capability, may
from thuisroute.parties.rules.resetting import REGION_WIDE
from thuisroute.parties.seats import seats_running_today
from thuisroute.parties.second_factors import Ways, ways_of


@dataclass(frozen=True, slots=True)
class AccountLine:
    """An account and what its person signs in with besides the password."""

    account: Account
    ways: Ways


def accounts_to_look_after(
    actor: Actor, *, search: str, after: UUID | None, limit: int
) -> list[AccountLine]:
    """Who an administrator helps, by name; two statements whatever their number."""
    question = accounts_under(actor, search=search, after=after, limit=limit)
    return _with_ways(ask(question).of(question))


def account_to_look_after(actor: Actor, key: UUID) -> AccountLine | None:
    """One of them; None for who is not."""
    question = account_under(actor, key)
    return next(iter(_with_ways(ask(question).of(question))), None)


def _with_ways(found: list[Account]) -> list[AccountLine]:
    ways = ways_of([one.id for one in found])
    return [AccountLine(one, ways.get(one.id, Ways())) for one in found]


def parties_in_reach(actor: Actor) -> QuerySet[Party]:
    """Where this administrator gives seats: at home, or in the whole region."""
    own = Party.objects.filter(pk=actor.party, kind=REGION_WIDE)
    return Party.objects.filter(
        Q(pk=actor.party) | Q(region_id__in=own.values("region")), active=True
    ).order_by("name")


@dataclass(frozen=True, slots=True)
class Absent:
    """A seat whose work somebody else may do, as its page shows it."""

    seat: UUID
    name: str
    party: str
    covers: list[CoverLine]
    colleagues: list[tuple[UUID, str]]


def absent_in_reach(actor: Actor, key: UUID) -> Absent | None:
    """One's own seat, or one that an administrator looks after; else nothing."""
    seat = seats_running_today().filter(pk=key).select_related("party", "user").first()
    if seat is None:
        return None
    reached = (
        may(actor.role, Capability.KEEP_SEATS)
        and parties_in_reach(actor).filter(pk=seat.party_id).exists()
    )
    if seat.user_id != actor.user and not reached:
        return None
    names = (seat.user.name, seat.party.name)
    return Absent(seat.pk, *names, covers_of(seat.pk), colleagues_of(seat))
