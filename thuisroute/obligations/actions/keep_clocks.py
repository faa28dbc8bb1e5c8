"""Bring the obligations of a dossier, or of a region, in line with the clocks."""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Q

from thuisroute.agreements.queries import (
    agreement,
    agreement_events,
    agreement_in_force,
)
from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.events import EVENTS, EventName, Subject
from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.obligations.models import Obligation
from thuisroute.obligations.rules.clocks import clocks
from thuisroute.obligations.rules.obligation import Deviation, Event
from thuisroute.obligations.rules.obligation import Obligation as Due
from thuisroute.obligations.rules.responsible import responsible_parties
from thuisroute.obligations.stored import deviations, key_of, occurred, row
from thuisroute.parties.queries import parties_of
from thuisroute.sharing.actions.locked_dossier import LockedDossier
from thuisroute.sharing.queries.words import TOLD_IN, told_domains

WRITTEN = [
    "article", "started_event", "due", "warn_on", "party_kind", "role", "party_id",
    "together_with", "settled", "fulfilled_on", "agreed_due", "agreement_id",
    "told_in",
]  # fmt: skip

EVERY_DOMAIN = frozenset({"", *TOLD_IN})
PartyOf = Callable[[str], UUID | None]


@dataclass(frozen=True)
class Whose:
    """One dossier, or the region itself when it is nobody's; as far as whoever counts
    is told: what is told in one life domain is changed by who works with that."""

    region: UUID
    resident: UUID | None
    told_in: frozenset[str] = EVERY_DOMAIN

    @property
    def rows(self) -> Q:
        """Which obligations are meant."""
        if self.resident is None:
            return Q(region_id=self.region, resident__isnull=True)
        return Q(resident_id=self.resident, told_in__in=self.told_in)


@dataclass(frozen=True)
class Recount:
    """What is in the table, and what the clocks say should be."""

    there: list[Obligation]
    rows: list[Obligation]

    @property
    def to_write(self) -> list[Obligation]:
        """Rows that are new, or stand otherwise."""
        before = {key_of(one): one for one in self.there}
        return [one for one in self.rows if not _stands(one, before.get(key_of(one)))]

    @property
    def gone(self) -> list[UUID]:
        """Rows that the clocks do not ask any more."""
        kept = {key_of(one) for one in self.rows}
        return [old.pk for old in self.there if key_of(old) not in kept]


def keep_dossier_clocks(dossier: LockedDossier, *, by: Actor | None = None) -> None:
    """Obligations of this resident, from the events of the dossier; `by` whom, None for
    the program itself."""
    law = agreement(dossier.agreement)
    _write(recounted(dossier, dossier.agreement, law, by=by))


def recounted(
    dossier: LockedDossier, version: UUID, law: Agreement, *, by: Actor | None = None
) -> Recount:
    """What the clocks ask in this dossier under a version; `law` is what that says."""
    facts = dossier.facts
    events = [occurred(one.name, one.on, one.attributes) for one in facts.events]
    parties = responsible_parties(facts.parties, today=clock.today())
    told_in = EVERY_DOMAIN if by is None else told_domains(by, dossier.resident)
    whose = Whose(dossier.region, dossier.resident, told_in)
    return _recount(whose, version, law, events, parties.get)


def keep_region_clocks(region: UUID) -> None:
    """Obligations of the region itself, such as the yearly evaluation (P7a)."""
    version = agreement_in_force(region).pk
    _write(recounted_region(region, version, agreement(version)))


def recounted_region(region: UUID, version: UUID, law: Agreement) -> Recount:
    """What the clocks ask of the region itself under a version."""
    events = [Event(EventName(one.name), one.on) for one in agreement_events(region)]
    parties = {party.kind: party.pk for party in parties_of(region)}
    return _recount(Whose(region, None), version, law, events, parties.get)


def _recount(
    whose: Whose,
    version: UUID,
    law: Agreement,
    events: list[Event],
    party_of: PartyOf,
) -> Recount:
    there = list(Obligation.objects.filter(whose.rows))
    deviated: list[Deviation] = [one for old in there for one in deviations(old)]
    rows = [
        row(one, whose.region, whose.resident, version, party_of)
        for one in clocks(law, events, clock.today(), deviated)
        if _concerns(one, whose)
    ]
    return Recount(there, rows)


def _write(recount: Recount) -> None:
    Obligation.objects.bulk_create(
        recount.to_write,
        update_conflicts=True,
        unique_fields=["region", "resident", "clock", "started_on", "occurrence"],
        update_fields=WRITTEN,
    )
    if gone := recount.gone:
        Obligation.objects.filter(pk__in=gone).delete()


def _stands(one: Obligation, before: Obligation | None) -> bool:
    """Whether it is in the table already, just so."""
    return before is not None and all(
        getattr(one, column) == getattr(before, column) for column in WRITTEN
    )


def _concerns(one: Due, whose: Whose) -> bool:
    kind = EVENTS[one.because.event]
    on_region = kind.subject == Subject.REGION
    return on_region == (whose.resident is None) and kind.told_in in whose.told_in
