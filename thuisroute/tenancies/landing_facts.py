"""What the rules of landing look at: the pack's entries, and what tells too much."""

from uuid import UUID

from django.http import Http404

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.landing import LandingItem
from thuisroute.kernel.actor import Actor
from thuisroute.parties.queries import parties_of
from thuisroute.residents.queries.identities import identity_of
from thuisroute.sharing.queries.policy import residents_shared_with
from thuisroute.tenancies.models import Lease

# Whose name alone tells that there is care.
CARE_PROVIDER = "care_provider"


def item_of(says: Agreement, key: str) -> LandingItem:
    """The entry of the pack; 404 when the agreement has none that is called so."""
    for one in says.landing:
        if one.id == key:
            return one
    raise Http404


def signs_for(says: Agreement, lease: Lease) -> tuple[str, ...]:
    """What shows that there is care: the pack's own words, its target groups, and the
    names of care providers."""
    kept_off = [text for one in says.landing for text in one.kept_off]
    labels = [*kept_off, *(group.label for group in says.target_groups)]
    providers = parties_of(lease.region_id, CARE_PROVIDER)
    return (
        *(text for label in labels for text in (label.nl, label.en)),
        *providers.values_list("name", flat=True),
    )


def names_for(by: Actor, resident: UUID) -> tuple[str, ...]:
    """The resident's names, which stand on no card; none where they are not known."""
    known = residents_shared_with(by, domain="identity")
    who = identity_of(resident, among=known)
    return (who.given_name, who.family_name) if who else ()
