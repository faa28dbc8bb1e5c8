"""Take away the second factor of a colleague who lost the phone and the codes."""

from uuid import UUID

from thuisroute.kernel import audit
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import insist
from thuisroute.parties import second_factors
from thuisroute.parties.models import Party
from thuisroute.parties.queries import running_seats
from thuisroute.parties.rules.resetting import Helper, Holder, may_reset


def reset_second_factor(*, by: Actor, person: UUID) -> int:
    """How many sessions of that person ended. Passkeys go too. At the next sign-in they
    link another phone, with their password, as they did the first time."""
    second_factors.take_turns(person)
    insist(may_reset(_holder(person), _helper(by)))
    ended = second_factors.reset(person)
    audit.record(
        "second_factor.reset", kind="user", key=person, details={"ended": ended}
    )
    return ended


def _holder(person: UUID) -> Holder:
    seats = list(running_seats(person))
    return Holder(
        user=person,
        parties=frozenset(seat.party_id for seat in seats),
        regions=frozenset(seat.party.region_id for seat in seats),
        linked=person in second_factors.ways_of([person]),
    )


def _helper(by: Actor) -> Helper:
    kind = Party.objects.get(pk=by.party).kind
    return Helper(by.user, by.party, kind, by.region, by.role)
