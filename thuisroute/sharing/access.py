"""The only way from a request to a dossier: one call fetches and authorises."""

from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import Http404

from thuisroute.kernel import looks
from thuisroute.kernel.actor import Actor
from thuisroute.parties.rules.capabilities import Capability, may
from thuisroute.sharing.queries import domains_by_way


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
