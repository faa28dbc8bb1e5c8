"""The ways in which a dossier is shared: one's own, by a grant, in an emergency."""

from dataclasses import dataclass
from uuid import UUID

from django.db.models import Q, QuerySet, Value

from thuisroute.agreements.rules.sharing import LifeDomain
from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.sharing.emergencies import emergencies_of
from thuisroute.sharing.kept_out import KeptOut
from thuisroute.sharing.models import Grant
from thuisroute.sharing.rules.limits import RIGHTS_REQUESTS
from thuisroute.sharing.rules.special_classes import (
    CITIZEN_SERVICE_NUMBER,
    JUSTICE_DATA,
    OFFER_ANSWERS,
)

OWN_FILE = frozenset({
    *LifeDomain, CITIZEN_SERVICE_NUMBER, OFFER_ANSWERS, JUSTICE_DATA, RIGHTS_REQUESTS,
})  # fmt: skip


def grants_of(actor: Actor, *, domain: str = "") -> QuerySet[Grant]:
    """The running grants of the actor's seat, for one life domain or for any; none on
    a dossier that the actor is kept out of."""
    held = Grant.objects.filter(
        ~Q(KeptOut("resident_id")),
        party_id=actor.party,
        role=actor.role,
        period__contains=clock.today(),
    )
    return held.filter(domains__contains=[domain]) if domain else held


@dataclass(frozen=True, slots=True)
class Shared:
    """Life domains by the way they are shared; an emergency is for reading only."""

    granted: frozenset[str] = frozenset()
    in_emergency: frozenset[str] = frozenset()


def domains_by_way(actor: Actor, resident: UUID) -> Shared:
    """One statement."""
    if actor.owns(resident):
        return Shared(granted=OWN_FILE)
    found: dict[bool, frozenset[str]] = {False: frozenset(), True: frozenset()}
    ways = [
        rows.filter(resident_id=resident)
        .annotate(in_emergency=Value(in_emergency))
        .values_list("domains", "in_emergency")
        for rows, in_emergency in (
            (grants_of(actor), False),
            (emergencies_of(actor), True),
        )
    ]
    for domains, in_emergency in ways[0].union(ways[1], all=True):
        found[in_emergency] |= frozenset(domains)
    granted = found[False]
    if JUSTICE_DATA not in granted:
        granted -= {LifeDomain.JUSTICE}
    return Shared(granted, found[True])
