"""Bring a party into a dossier, or let it leave."""

from datetime import date
from uuid import UUID

from django.db.models import Q

from thuisroute.agreements.rules.events import EventName
from thuisroute.sharing.actions.derive_grants import derive_grants
from thuisroute.sharing.actions.locked_dossier import locked_dossier
from thuisroute.sharing.models import Involvement


def add_involvement(
    resident: UUID, *, party: UUID, kind: str, because: EventName, on: date
) -> None:
    """From now on this party has to do with the resident; grants follow later."""
    Involvement.objects.create(
        resident_id=resident,
        party_id=party,
        party_kind=kind,
        because=because.value,
        since=on,
    )


def involve(
    resident: UUID, *, party: UUID, kind: str, because: EventName, on: date
) -> None:
    """Bring in a party that is not in yet; grants follow later, with the event."""
    running = Involvement.objects.filter(
        Q(until__isnull=True) | Q(until__gt=on), resident_id=resident, party_id=party
    )
    if running.exists():
        return
    add_involvement(resident, party=party, kind=kind, because=because, on=on)


def close_involvement(resident: UUID, *, party: UUID, on: date) -> None:
    """The same as `end_involvement`; grants follow later, so that who leaves can
    still write down why."""
    Involvement.objects.filter(
        resident_id=resident, party_id=party, until__isnull=True
    ).update(until=on)


def end_involvement(resident: UUID, *, party: UUID, on: date) -> None:
    """The party has nothing to do with the resident from this day on."""
    close_involvement(resident, party=party, on=on)
    derive_grants(locked_dossier(resident))
