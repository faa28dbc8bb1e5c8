"""What is due, for whom, from whom: the list of work of one seat."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from django.db.models import F, Q, QuerySet

from thuisroute.kernel.actor import Actor
from thuisroute.obligations.models import Obligation
from thuisroute.obligations.rules.agenda import When, window
from thuisroute.parties.queries import kind_of_party
from thuisroute.residents.queries.contacts import held_by_colleague
from thuisroute.residents.queries.identities import name_within
from thuisroute.sharing.queries.policy import residents_involving, residents_shared_with
from thuisroute.sharing.queries.words import told_to

Work = QuerySet[Obligation, Obligation]


class Scope(StrEnum):
    """Whose work: mine, that of my seat's colleagues too, or everybody's that I see."""

    MINE = "mine"
    TEAM = "team"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Place:
    """A row of the list; the next page begins after it."""

    due: date
    id: UUID


@dataclass(frozen=True, slots=True)
class WorkRow:
    """One thing to do; the name is empty where identity is not shared. `reader_kind` is
    the kind of party of whoever reads the list."""

    id: UUID
    agreement_id: UUID
    clock: str
    article: str
    started_event: str
    started_on: date
    due: date
    warn_on: date
    agreed_due: date
    settled: str
    fulfilled_on: date | None
    party_kind: str
    role: str
    party_id: UUID | None
    together_with: list[dict[str, str]]
    reader_kind: str
    party_name: str | None
    deviation: str
    moved_to: date | None
    deviation_reason: str
    resident_id: UUID | None
    resident_number: str | None
    resident_name: str | None


def seen_by(actor: Actor) -> Work:
    """Obligations of residents shared with the actor's seat, and of the region."""
    return Obligation.objects.filter(
        Q(resident_id__in=residents_shared_with(actor))
        | Q(resident__isnull=True, region_id=actor.region),
        told_to(actor),
    )


def with_names(rows: Work, actor: Actor) -> Work:
    """The columns of WorkRow that stand in other tables."""
    known = residents_shared_with(actor, domain="identity")
    return rows.annotate(
        party_name=F("party__name"),
        reader_kind=kind_of_party(actor.party),
        resident_number=F("resident__number"),
        resident_name=name_within(known),
    )


def open_work(actor: Actor, scope: Scope, *, party: UUID | None = None) -> Work:
    """What still has to be done, in the scope; `party`: residents it has to do with."""
    rows = seen_by(actor).filter(settled="")
    if scope != Scope.ALL:
        rows = rows.filter(_asked_of(actor))
    if scope == Scope.MINE:
        rows = rows.exclude(held_by_colleague(actor))
    if party is not None:
        rows = rows.filter(resident_id__in=residents_involving(party))
    return rows


def due_in(rows: Work, when: When, today: date) -> Work:
    """One group of the list, first due first."""
    period = window(when, today)
    if period.since is not None:
        rows = rows.filter(due__gte=period.since)
    if period.until is not None:
        rows = rows.filter(due__lt=period.until)
    return rows.order_by("due", "id")


def after(rows: Work, place: Place) -> Work:
    """The rows behind a place of an ordered group."""
    return rows.filter(
        Q(due__gt=place.due) | Q(due=place.due, id__gt=place.id),
    )


def before(rows: Work, place: Place) -> Work:
    """The rows in front of a place, nearest first: turn them round to show them."""
    return rows.filter(
        Q(due__lt=place.due) | Q(due=place.due, id__lt=place.id),
    ).order_by("-due", "-id")


def _asked_of(actor: Actor) -> Q:
    together = Q(together_with__contains=[{"role": actor.role}])
    return Q(party_id=actor.party, role=actor.role) | together
