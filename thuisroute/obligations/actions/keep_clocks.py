"""Bring the obligations of a dossier, or of a region, in line with the clocks."""

from collections.abc import Callable
from uuid import UUID

from django.db.models import Q

from thuisroute.agreements.queries import (
    agreement,
    agreement_events,
    agreement_in_force,
)
from thuisroute.agreements.rules.events import EVENTS, EventName, Subject
from thuisroute.kernel import clock
from thuisroute.obligations.models import Obligation
from thuisroute.obligations.rules.clocks import clocks
from thuisroute.obligations.rules.obligation import Deviation, Event
from thuisroute.obligations.rules.obligation import Obligation as Due
from thuisroute.obligations.stored import deviations, key_of, occurred, row
from thuisroute.parties.queries import parties_of
from thuisroute.residents.queries import events_of, resident_row
from thuisroute.sharing.queries import involved_parties

WRITTEN = [
    "article", "started_event", "due", "warn_on", "party_kind", "role", "party",
    "together_with", "settled", "fulfilled_on", "agreed_due", "agreement",
]  # fmt: skip

PartyOf = Callable[[str], UUID | None]


def keep_dossier_clocks(resident: UUID) -> None:
    """Obligations of this resident, from the events of the dossier."""
    dossier = resident_row(resident)
    events = [
        occurred(event.name, event.on, event.attributes)
        for event in events_of(resident)
    ]
    parties = {row.party_kind: row.party_id for row in involved_parties(resident)}
    _keep(dossier.region_id, resident, dossier.agreement_id, events, parties.get)


def keep_region_clocks(region: UUID) -> None:
    """Obligations of the region itself, such as the yearly evaluation (P7a)."""
    version = agreement_in_force(region)
    events = [Event(EventName(one.name), one.on) for one in agreement_events(region)]
    parties = {party.kind: party.pk for party in parties_of(region)}
    _keep(region, None, version.pk, events, parties.get)


def _keep(
    region: UUID,
    resident: UUID | None,
    version: UUID,
    events: list[Event],
    party_of: PartyOf,
) -> None:
    there = list(Obligation.objects.filter(_whose(region, resident)))
    deviated: list[Deviation] = [one for old in there for one in deviations(old)]
    due = [
        one
        for one in clocks(agreement(version), events, clock.today(), deviated)
        if _concerns(one, resident)
    ]
    rows = [row(one, region, resident, version, party_of) for one in due]
    Obligation.objects.bulk_create(
        rows,
        update_conflicts=True,
        unique_fields=["region", "resident", "clock", "started_on", "occurrence"],
        update_fields=WRITTEN,
    )
    kept = {key_of(one) for one in rows}
    gone = [old.pk for old in there if key_of(old) not in kept]
    if gone:
        Obligation.objects.filter(pk__in=gone).delete()


def _whose(region: UUID, resident: UUID | None) -> Q:
    if resident is None:
        return Q(region_id=region, resident__isnull=True)
    return Q(resident_id=resident)


def _concerns(one: Due, resident: UUID | None) -> bool:
    on_region = EVENTS[one.because.event].subject == Subject.REGION
    return on_region == (resident is None)
