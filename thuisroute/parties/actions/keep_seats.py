"""Give a colleague a seat, end one at once, switch an account on again."""

from uuid import UUID

from django.conf import settings

from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.questions import ask
from thuisroute.kernel.verdicts import Reason, Refused, insist
from thuisroute.parties import membership
from thuisroute.parties.accounts import account_under
from thuisroute.parties.models import Party, Seat
from thuisroute.parties.rules.resetting import Helper
from thuisroute.parties.rules.seating import Place, is_idle, may_end_seat, may_give_seat


def give_seat(*, by: Actor, person: UUID, party: UUID, role: str) -> None:
    """From today; one that ended begins again."""
    there = Party.objects.get(pk=party)
    insist(may_give_seat(Place(party, there.region_id, role), helper(by)))
    if not there.active:
        raise Refused(Reason("This organisation does not take part any more."))
    seat = membership.give_seat(person, party, role)
    if seat is None:
        raise Refused(Reason("This person has that workplace already."))
    audit.record("seat.given", kind="seat", key=seat, details={"user": str(person)})


def end_seat(*, by: Actor, seat: UUID) -> int:
    """At once: whoever works in it is signed out at the next click. How many sessions
    ended."""
    row = Seat.objects.select_related("party").get(pk=seat)
    place = Place(row.party_id, row.party.region_id, row.role)
    insist(may_end_seat(place, row.user_id, helper(by)))
    ended = membership.end_seat(seat)
    if ended is None:
        raise Refused(Reason("This workplace has ended already."))
    audit.record(
        "seat.ended",
        kind="seat",
        key=seat,
        details={"user": str(row.user_id), "ended": ended},
    )
    return ended


def switch_on(*, by: Actor, person: UUID) -> None:
    """After it was not used for too long."""
    account = account_under(by, person)
    found = next(iter(ask(account).of(account)), None)
    if found is None:
        raise Refused(Reason("This person has no workplace at your organisation."))
    if not is_idle(found.used_on, clock.today(), settings.IDLE_DAYS):
        raise Refused(Reason("This account is on."))
    membership.switch_on(person)
    audit.record("account.switched_on", kind="user", key=person)


def helper(by: Actor) -> Helper:
    """Whoever looks after accounts, as the rules see them."""
    kind = Party.objects.get(pk=by.party).kind
    return Helper(by.user, by.party, kind, by.region, by.role)
