"""Let a colleague do the work of a seat for a while, end that, sit down under it."""

from datetime import date
from uuid import UUID

from thuisroute.kernel import audit, clock, sessions
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import insist
from thuisroute.parties import covers
from thuisroute.parties.actions.keep_seats import helper
from thuisroute.parties.actions.sit_down import open_seat
from thuisroute.parties.models import Cover, Seat
from thuisroute.parties.rules.covering import Absence, may_cover, may_keep_cover
from thuisroute.parties.rules.seating import Place


def cover_seat(
    *, by: Actor, seat: UUID, person: UUID, since: date, until: date
) -> None:
    """Who asked it stands with it."""
    row = Seat.objects.select_related("party").get(pk=seat)
    absence = Absence(
        place=_place(row),
        holder=row.user_id,
        by=person,
        colleagues=frozenset(key for key, _name in covers.colleagues_of(row)),
        since=since,
        until=until,
        today=clock.today(),
    )
    insist(may_cover(absence, helper(by)))
    made = covers.ask(seat, person, since, until)
    audit.record(
        "cover.asked",
        kind="cover",
        key=made,
        details={"seat": str(seat), "by": str(person), "since": since, "until": until},
    )


def end_cover(*, by: Actor, cover: UUID) -> None:
    """At once, with what was open under it."""
    row = Cover.objects.select_related("seat__party").get(pk=cover)
    insist(may_keep_cover(_place(row.seat), row.seat.user_id, helper(by)))
    ended = covers.end(cover)
    if ended is not None:
        audit.record("cover.ended", kind="cover", key=cover, details={"ended": ended})


def sit_under_cover(actor: Actor, cover: UUID) -> str | None:
    """A token in the seat of who is away, or None when this is not theirs to do now."""
    row = covers.covers_by(actor.user).filter(pk=cover).first()
    if row is None:
        return None
    sessions.close_session()
    return open_seat(covers.actor_under(row))


def _place(seat: Seat) -> Place:
    return Place(seat.party_id, seat.party.region_id, seat.role)
