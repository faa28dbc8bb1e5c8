"""The only way from a request to a dossier: one call fetches and authorises."""

from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import Http404

from thuisroute.kernel import audit
from thuisroute.kernel.actor import Actor
from thuisroute.parties.rules.capabilities import Capability, may
from thuisroute.sharing.queries import domains_shared


def insist_on_role(actor: Actor, capability: Capability) -> None:
    """Refuse (403, logged) when the actor's role may not do this at all."""
    if may(actor.role, capability):
        return
    audit.record(capability.value, kind="capability", key=actor.role, refused=True)
    raise PermissionDenied


def insist_on_resident(
    actor: Actor, resident: UUID, *, domain: str = "", to: Capability | None = None
) -> frozenset[str]:
    """The domains that the actor may see of this resident.

    404 when the dossier is not shared with the actor's seat (that it exists is not
    told either), 403 when the role may not do it or the domain is not shared.
    """
    domains = domains_shared(actor, resident)
    if not domains:
        audit.record("look", kind="resident", key=resident, refused=True)
        raise Http404
    if domain and domain not in domains:
        audit.record("look", kind=domain, key=resident, subject=resident, refused=True)
        raise PermissionDenied
    if to is not None:
        insist_on_role(actor, to)
    return domains


def is_resident(actor: Actor, resident: UUID) -> bool:
    """Whether the actor is the resident: nobody is yet, who works here."""
    return getattr(actor, "resident", None) == resident


def insist_on_keeping_consents(actor: Actor, resident: UUID) -> None:
    """The resident themself, or who may see who it is and asks on their behalf."""
    if is_resident(actor, resident):
        return
    insist_on_resident(actor, resident, domain="identity", to=Capability.KEEP_CONSENTS)
