"""The one policy: who may see what of whom. Every door asks here.

PostgreSQL refuses by itself as well; this is the first wall, and the one that can
say why.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import reduce
from operator import and_
from typing import Any
from uuid import UUID

from django.db.models import Exists, F, Min, OuterRef, Q, QuerySet
from django.db.models.functions import Lower

from thuisroute.agreements.rules.sharing import LifeDomain
from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.questions import Question
from thuisroute.residents.queries.identities import name_within
from thuisroute.sharing.models import Consent, Grant, Involvement, OwnAccount
from thuisroute.sharing.rules.grants import CITIZEN_SERVICE_NUMBER, OFFER_ANSWERS

HOUSING = "housing_and_living_behaviour"


def grants_of(actor: Actor, *, domain: str = "") -> QuerySet[Grant]:
    """The running grants of the actor's seat, for one life domain or for any."""
    held = Grant.objects.filter(
        party_id=actor.party, role=actor.role, period__contains=clock.today()
    )
    return held.filter(domains__contains=[domain]) if domain else held


def residents_shared_with(actor: Actor, *, domain: str = "") -> QuerySet[Any, UUID]:
    """Ids for `resident_id__in=…`: the first wall of every list, count and search.

    For whoever reads their own file it is that one, as long as their account runs.
    """
    held: QuerySet[Any] = (
        running_accounts().filter(pk=actor.user, resident_id=actor.subject)
        if actor.subject
        else grants_of(actor, domain=domain)
    )
    return held.values_list("resident_id", flat=True)


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


OWN_FILE = frozenset({*LifeDomain, CITIZEN_SERVICE_NUMBER, OFFER_ANSWERS})


def domains_shared(actor: Actor, resident: UUID) -> frozenset[str]:
    """The life domains of this resident that the actor may see now; maybe none. One's
    own file is shared whole."""
    if actor.owns(resident):
        return OWN_FILE
    rows = (
        grants_of(actor).filter(resident_id=resident).values_list("domains", flat=True)
    )
    return frozenset(domain for domains in rows for domain in domains)


def consented(resident: str, rules: Sequence[str]) -> Q:
    """A condition for lists: consent stands today for every one of these rows of the
    sharing table; `resident` names the list's column with the resident (P6a)."""
    today = clock.today()
    standing = Consent.objects.filter(
        resident_id=OuterRef(resident), given_on__lte=today, until__gt=today
    ).filter(Q(withdrawn_on__isnull=True) | Q(withdrawn_on__gt=today))
    return reduce(
        and_, (Q(Exists(standing.filter(purpose=rule))) for rule in rules), Q()
    )


def consent_stands(resident: UUID, rules: Sequence[str]) -> bool:
    """Whether consent stands today for every one of these rows (P6a)."""
    today = clock.today()
    standing = Consent.objects.filter(
        resident_id=resident, given_on__lte=today, until__gt=today
    ).filter(Q(withdrawn_on__isnull=True) | Q(withdrawn_on__gt=today))
    return set(rules) <= set(standing.values_list("purpose", flat=True))


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


@dataclass(frozen=True, slots=True)
class ConsentLine:
    """A consent; `ended_on` when the resident withdrew it."""

    purpose: str
    receiver_kind: str
    given_on: date
    until: date
    ended_on: date | None


def consents(resident: UUID) -> Question[ConsentLine]:
    """Every consent that was ever given, newest first."""
    rows = Consent.objects.filter(resident_id=resident).order_by("-given_on", "purpose")
    return Question.over(rows.annotate(ended_on=F("withdrawn_on"))[:100], ConsentLine)
