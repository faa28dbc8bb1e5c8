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
from thuisroute.obligations.rules.responsible import responsible_parties
from thuisroute.obligations.stored import deviations, key_of, occurred, row
from thuisroute.parties.queries import parties_of
from thuisroute.sharing.actions.locked_dossier import LockedDossier

WRITTEN = [
    "article", "started_event", "due", "warn_on", "party_kind", "role", "party_id",
    "together_with", "settled", "fulfilled_on", "agreed_due", "agreement_id",
]  # fmt: skip

PartyOf = Callable[[str], UUID | None]


def keep_dossier_clocks(dossier: LockedDossier) -> None:
    """Obligations of this resident, from the events of the dossier."""
    facts = dossier.facts
    events = [occurred(one.name, one.on, one.attributes) for one in facts.events]
    parties = responsible_parties(facts.parties, today=clock.today())
    _keep(dossier.region, dossier.resident, dossier.agreement, events, parties.get)


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
    before = {key_of(one): one for one in there}
    Obligation.objects.bulk_create(
        [one for one in rows if not _stands(one, before.get(key_of(one)))],
        update_conflicts=True,
        unique_fields=["region", "resident", "clock", "started_on", "occurrence"],
        update_fields=WRITTEN,
    )
    kept = {key_of(one) for one in rows}
    gone = [old.pk for old in there if key_of(old) not in kept]
    if gone:
        Obligation.objects.filter(pk__in=gone).delete()


def _stands(one: Obligation, before: Obligation | None) -> bool:
    """Whether it is in the table already, just so."""
    return before is not None and all(
        getattr(one, column) == getattr(before, column) for column in WRITTEN
    )


def _whose(region: UUID, resident: UUID | None) -> Q:
    if resident is None:
        return Q(region_id=region, resident__isnull=True)
    return Q(resident_id=resident)


def _concerns(one: Due, resident: UUID | None) -> bool:
    on_region = EVENTS[one.because.event].subject == Subject.REGION
    return on_region == (resident is None)
