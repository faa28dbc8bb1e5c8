"""The only way from a request to a dossier: one call fetches and authorises."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.db import connection
from django.db.models import Q, QuerySet
from django.http import Http404

from thuisroute.agreements.queries import law_in_force
from thuisroute.agreements.rules.parties import Participant
from thuisroute.kernel import clock, looks
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.questions import Question
from thuisroute.parties.queries import party
from thuisroute.parties.rules.capabilities import Capability, may
from thuisroute.sharing.handling import ANSWER, answered_by
from thuisroute.sharing.kept_out import AddressNotTold
from thuisroute.sharing.models import HiddenAddress, RightsRequest
from thuisroute.sharing.queries.policy import domains_by_way


def insist_on_role(actor: Actor, capability: Capability) -> None:
    """Refuse (403, logged) when the actor's role may not do this at all."""
    if may(actor.role, capability):
        return
    looks.refused(capability.value, kind="capability", key=actor.role, subject=None)
    raise PermissionDenied


def insist_on_resident(
    actor: Actor, resident: UUID, *, domain: str = "", to: Capability | None = None
) -> frozenset[str]:
    """The domains that the actor may see of this resident.

    404 when the dossier is not shared with the actor's seat (that it exists is not
    told either), 403 when the role may not do it or the domain is not shared. What is
    open in an emergency is there to be read.
    """
    shared = domains_by_way(actor, resident)
    domains = shared.granted | shared.in_emergency
    if not domains:
        looks.refused("look", kind="resident", key=resident, subject=resident)
        raise Http404
    if domain and domain not in domains:
        looks.refused("look", kind=domain, key=resident, subject=resident)
        raise PermissionDenied
    if to is not None:
        insist_on_role(actor, to)
        if not shared.granted or (domain and domain not in shared.granted):
            looks.refused(to.value, kind=domain, key=resident, subject=resident)
            raise PermissionDenied
    looks.at(resident)
    return domains


def insist_on_keeping_consents(actor: Actor, resident: UUID) -> None:
    """The resident themself, or who may see who it is and asks on their behalf."""
    if actor.owns(resident):
        insist_on_resident(actor, resident)
        return
    insist_on_resident(actor, resident, domain="identity", to=Capability.KEEP_CONSENTS)


def insist_on_answering(actor: Actor) -> None:
    """Refuse (403, logged) whom neither the agreement names nor any request."""
    if actor.subject is None:
        seat = Participant(party(actor.party).kind, actor.role)
        rights = law_in_force(actor.region).rights
        if any(one.handled_by == seat for one in rights):
            return
        # Asked when another version held, which named somebody else.
        if RightsRequest.objects.filter(answered_by(actor)).exists():
            return
    looks.refused(ANSWER, kind="rights_request", key=actor.role, subject=None)
    raise PermissionDenied


def address_told(of: str = "resident_id") -> Q:
    """First wall of rows that tell where somebody lives: the role may know it."""
    return ~Q(AddressNotTold(of))


def hidden_addresses() -> QuerySet[Any, UUID]:
    """Residents whose address is on no list, whoever asks; as far as shared."""
    return _hidden().values_list("resident_id", flat=True)


@dataclass(frozen=True, slots=True)
class Hidden:
    """That the address of a resident is hidden, since a day."""

    since: date


def hidden_address_of(resident: UUID) -> Question[Hidden]:
    """One row, or none; for everybody with whom the dossier is shared."""
    return Question.over(_hidden().filter(resident_id=resident), Hidden)


def _hidden() -> QuerySet[HiddenAddress]:
    today = clock.today()
    return HiddenAddress.objects.filter(
        Q(until__isnull=True) | Q(until__gt=today), since__lte=today
    )


def dossiers_not_seen() -> int:
    """How many dossiers the actor is kept out of; never which."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT cardinality(sharing_shut_out())")
        number: int = cursor.fetchone()[0]
    return number
