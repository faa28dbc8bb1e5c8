"""What was said or written of somebody, which is read with the name only (P6a)."""

from uuid import UUID

from django.db.models import Model, OuterRef, Q, Subquery

from thuisroute.agreements.rules.events import EVENTS, TOLD_BY_NUMBER
from thuisroute.agreements.rules.sharing import LifeDomain
from thuisroute.kernel.actor import Actor
from thuisroute.sharing.queries.policy import (
    domains_shared,
    residents_shared_with,
)

# The life domains that events can be told in.
TOLD_IN = sorted({kind.told_in for kind in EVENTS.values()} - {""})


def domains_with_words(actor: Actor, resident: UUID) -> frozenset[str]:
    """Life domains in which the actor reads what was said; none without the name."""
    return in_words(domains_shared(actor, resident))


def in_words(domains: frozenset[str]) -> frozenset[str]:
    """The same of the domains that are shared."""
    return domains if LifeDomain.IDENTITY in domains else frozenset()


def told_to(actor: Actor) -> Q:
    """First wall of rows that may be told in one life domain only (`told_in`): with
    that domain and the name, of some without the name."""
    if actor.subject is not None:
        return Q()
    named = residents_shared_with(actor, domain=LifeDomain.IDENTITY)
    told = Q(told_in="")
    for domain in TOLD_IN:
        shared = residents_shared_with(actor, domain=domain)
        rows = Q(told_in=domain, resident_id__in=shared)
        told |= rows if domain in TOLD_BY_NUMBER else rows & Q(resident_id__in=named)
    return told


def told_domains(actor: Actor, resident: UUID) -> frozenset[str]:
    """The same of one resident: what of `told_in` the actor is told; one's own file is
    told whole."""
    if actor.owns(resident):
        return frozenset({"", *TOLD_IN})
    shared = domains_shared(actor, resident)
    return frozenset({"", *in_words(shared), *(shared & TOLD_BY_NUMBER)})


def words_beside(kind: type[Model], *names: str) -> dict[str, Subquery]:
    """To annotate records with: empty where the database does not tell the words to
    whoever asks. The words have the key of their record."""
    rows = kind._default_manager.filter(pk=OuterRef("pk"))  # noqa: SLF001 - Django's own name for it
    return {name: Subquery(rows.values(name)[:1]) for name in names}
