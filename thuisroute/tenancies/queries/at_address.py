"""Whose lease runs at an address, for lists that know addresses and no dossiers."""

from collections import defaultdict
from uuid import UUID

from django.db.models import F

from thuisroute.kernel.actor import Actor
from thuisroute.residents.queries.identities import name_within
from thuisroute.sharing.queries.policy import residents_shared_with
from thuisroute.tenancies.queries.one_lease import running_leases
from thuisroute.tenancies.rules.addresses import Address, address_of

IDENTITY = "identity"


def residents_at(actor: Actor, *, domain: str) -> dict[Address, list[tuple[UUID, str]]]:
    """By address, whom the actor knows by name and shares `domain` of: the key and the
    name. Who rents there from somebody else is nobody here."""
    named = residents_shared_with(actor, domain=IDENTITY)
    rows = running_leases(actor).filter(
        resident_id__in=residents_shared_with(actor, domain=domain)
    )
    known = rows.filter(resident_id__in=named).annotate(
        name=name_within(named),
        postcode=F("home__postcode"),
        number=F("home__house_number"),
    )
    found: dict[Address, list[tuple[UUID, str]]] = defaultdict(list)
    for resident, name, postcode, number in known.values_list(
        "resident_id", "name", "postcode", "number"
    ):
        found[address_of(postcode, number)].append((resident, name))
    return dict(found)
