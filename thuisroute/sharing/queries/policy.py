"""The one policy: who may see what of whom. Every door asks here.

PostgreSQL refuses by itself as well; this is the first wall, and the one that can
say why.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import F, Min, OuterRef, Q, QuerySet
from django.db.models.functions import Lower

from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.questions import Question
from thuisroute.parties.rules.capabilities import Capability, may
from thuisroute.residents.queries.identities import name_within
from thuisroute.sharing import emergencies as emergency
from thuisroute.sharing import ways
from thuisroute.sharing.models import Involvement, OwnAccount

HOUSING = "housing_and_living_behaviour"
grants_of = ways.grants_of
domains_by_way = ways.domains_by_way
# What is open in an emergency, and what of it waits for a review.
Opened = emergency.Opened
Told = emergency.Told
OpenNow = emergency.OpenNow
emergencies = emergency.emergencies
emergencies_told = emergency.emergencies_told
emergencies_of = emergency.emergencies_of
emergency_suspended = emergency.emergency_suspended
open_now = emergency.open_now


def residents_shared_with(actor: Actor, *, domain: str = "") -> QuerySet[Any, UUID]:
    """Ids for `resident_id__in=…`: the first wall of every list, count and search.

    For whoever reads their own file it is that one, as long as their account runs; for
    whoever opened a dossier in an emergency that one as well.
    """
    if actor.subject:
        own = running_accounts().filter(pk=actor.user, resident_id=actor.subject)
        return own.values_list("resident_id", flat=True)
    granted: QuerySet[Any, UUID] = grants_of(actor, domain=domain).values_list(
        "resident_id", flat=True
    )
    if not may(actor.role, Capability.BREAK_GLASS):
        return granted
    opened = emergencies_of(actor, domain=domain)
    return granted.union(opened.values_list("resident_id", flat=True), all=True)


def running_accounts() -> QuerySet[OwnAccount]:
    """Accounts for one's own file that have not ended."""
    today = clock.today()
    return OwnAccount.objects.filter(
        Q(until__isnull=True) | Q(until__gt=today), since__lte=today
    )


def residents_involving(party: UUID) -> QuerySet[Involvement, UUID]:
    """Ids of residents with whom a party has to do now."""
    today = clock.today()
    return Involvement.objects.filter(
        Q(until__isnull=True) | Q(until__gt=today), party_id=party
    ).values_list("resident_id", flat=True)


def involved(resident: UUID, kind: str) -> QuerySet[Involvement]:
    """The parties of a kind that have to do with the resident now."""
    today = clock.today()
    return Involvement.objects.filter(
        Q(until__isnull=True) | Q(until__gt=today),
        resident_id=resident,
        party_kind=kind,
    )


def parties_granted(resident: UUID, purpose: str) -> set[UUID]:
    """Who may read of the resident today by one row of the sharing table."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT * FROM sharing_granted_parties(%s, %s)", [resident, purpose]
        )
        return {party for (party,) in cursor.fetchall()}


def involved_in_row() -> QuerySet[Involvement]:
    """The same of the resident and the kind of party in each row of an outer query."""
    today = clock.today()
    return Involvement.objects.filter(
        Q(until__isnull=True) | Q(until__gt=today),
        resident_id=OuterRef("resident_id"),
        party_kind=OuterRef("party_kind"),
    )


def domains_shared(actor: Actor, resident: UUID) -> frozenset[str]:
    """The life domains of this resident that the actor may see now; maybe none. One's
    own file is shared whole."""
    shared = domains_by_way(actor, resident)
    return shared.granted | shared.in_emergency


@dataclass(frozen=True, slots=True)
class Arrival:
    """A dossier that the actor's seat did not see before `since`."""

    resident_id: UUID
    since: date
    number: str
    name: str | None
    purpose: str


def arrivals(actor: Actor, *, since: date, limit: int) -> Question[Arrival]:
    """Dossiers that were first shared with the seat on or after a day, newest first."""
    rows = (
        grants_of(actor)
        .values("resident_id")
        .annotate(
            since=Min(Lower("period")),
            number=F("resident__number"),
            name=name_within(residents_shared_with(actor, domain="identity")),
            purpose=Min("purpose"),
        )
        .filter(since__gte=since)
        .order_by("-since", "resident_id")
    )
    return Question.over(rows[:limit], Arrival)


@dataclass(frozen=True, slots=True)
class Viewer:
    """A party and role that may see the dossier, for one purpose."""

    party_id: UUID
    party_name: str
    party_kind: str
    role: str
    purpose: str
    ground: str
    article: str
    domains: tuple[str, ...]
    since: date
    until: date | None

    def is_seat_of(self, actor: Actor) -> bool:
        """Whether this row is about the actor's own seat."""
        return (self.party_id, self.role) == (actor.party, actor.role)


def viewers(resident: UUID) -> Question[Viewer]:
    """Everybody who may see this dossier now, for those who may see it themselves."""
    sql = (
        "SELECT h.party_id, p.name, p.kind, h.role, h.purpose, h.ground, h.article, "
        "h.domains, h.since, h.until FROM sharing_holders(%s) h "
        "JOIN parties_party p ON p.id = h.party_id ORDER BY p.name, h.role, h.since"
    )
    return Question((sql, [resident]), Viewer)
