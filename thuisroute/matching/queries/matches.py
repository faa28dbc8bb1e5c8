"""Matches that an actor may see: of a resident, of a home, one by its key."""

from uuid import UUID

from django.db.models import Q, QuerySet
from django.http import Http404

from thuisroute.kernel import looks
from thuisroute.kernel.actor import Actor
from thuisroute.matching.models import Match
from thuisroute.matching.rules.lifecycle import HOLDS_THE_HOME, SOMEBODYS_ADDRESS
from thuisroute.parties.rules.capabilities import Capability, may
from thuisroute.sharing.access import address_told, hidden_addresses
from thuisroute.sharing.queries.policy import HOUSING, residents_shared_with


def shared_matches(actor: Actor) -> QuerySet[Match]:
    """Matches that the actor sees, with what a page shows of them."""
    return seen_matches(actor).select_related(
        "home", "association", "referral", "referral__provider", "resident"
    )


def seen_matches(actor: Actor) -> QuerySet[Match]:
    """First wall: matches of shared residents; an association sees only its own homes,
    also where the same resident is proposed to another association."""
    found = Match.objects.filter(
        may_be_told(),
        region_id=actor.region,
        resident_id__in=residents_shared_with(actor, domain=HOUSING),
    )
    if may(actor.role, Capability.DECLINE_CANDIDATE):
        found = found.filter(association_id=actor.party)
    return found


def may_be_told() -> Q:
    """From the allocation on a match tells an address, which may be hidden."""
    return ~Q(state__in=SOMEBODYS_ADDRESS) | address_told()


def home_told() -> Q:
    """First wall of events: what happened about a home tells its municipality, so from
    the allocation on where somebody lives."""
    of_a_home = Q(source_kind="match", attributes__has_key="municipality")
    nobodys = Match.objects.exclude(state__in=SOMEBODYS_ADDRESS).values("pk")
    return ~of_a_home | address_told() | Q(source_id__in=nobodys)


def shared_match(actor: Actor, key: UUID) -> Match:
    """404 when it is not shared with the actor."""
    found = shared_matches(actor).filter(pk=key).first()
    if found is None:
        raise Http404
    looks.at(found.resident_id)
    return found


def matches_of_resident(actor: Actor, resident: UUID) -> list[Match]:
    """Newest first, at most fifty."""
    rows = shared_matches(actor).filter(resident_id=resident)
    return list(rows.order_by("-proposed_on", "-id")[:50])


def running_match(actor: Actor, resident: UUID) -> Match | None:
    """The match that keeps a home for this resident, if there is one."""
    return (
        shared_matches(actor)
        .filter(Q(state__in=HOLDS_THE_HOME) | Q(no_from__in=HOLDS_THE_HOME))
        .filter(resident_id=resident)
        .first()
    )


def matches_of_home(actor: Actor, home: UUID) -> list[Match]:
    """Newest first, at most fifty; only those whose resident is shared. Who lives at a
    hidden address stands beside no home."""
    rows = shared_matches(actor).filter(home_id=home)
    rows = rows.exclude(state__in=SOMEBODYS_ADDRESS, resident_id__in=hidden_addresses())
    return list(rows.order_by("-proposed_on", "-id")[:50])
