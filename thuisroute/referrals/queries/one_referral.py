"""One referral, for those who take part in its registration."""

from uuid import UUID

from django.http import Http404

from thuisroute.agreements.rules.sharing import LifeDomain
from thuisroute.kernel import looks
from thuisroute.kernel.actor import Actor
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.referrals.models import Particulars, ReadinessItem, Referral
from thuisroute.referrals.rules.readiness import Item
from thuisroute.sharing.access import insist_on_resident
from thuisroute.sharing.queries.policy import residents_shared_with


def referral_for(
    actor: Actor, referral: UUID, *, to: Capability | None = None
) -> Referral:
    """The row with its parties and resident; 404 when it is not shared."""
    return particulars_for(actor, referral, to=to).referral


def particulars_for(
    actor: Actor, referral: UUID, *, to: Capability | None = None
) -> Particulars:
    """What it says, with the referral, its parties and resident; 404 when it is not
    shared.

    What somebody can pay, has to avoid and waits for is not for the association (P4c).
    """
    shared = residents_shared_with(actor, domain=LifeDomain.REGISTRATION)
    row = (
        Particulars.objects.select_related(
            "referral__resident", "referral__provider", "referral__municipality"
        )
        .filter(resident_id__in=shared, pk=referral)
        .first()
    )
    if row is None:
        raise Http404
    if to is not None:
        insist_on_resident(actor, row.resident_id, to=to)
    looks.at(row.resident_id)
    return row


def items_of(actor: Actor, referral: UUID) -> tuple[Item, ...]:
    """The conditions as they stand; none for who has no part in the registration."""
    shared = residents_shared_with(actor, domain=LifeDomain.REGISTRATION)
    rows = ReadinessItem.objects.filter(referral_id=referral, resident_id__in=shared)
    return tuple(
        Item(*values)
        for values in rows.values_list("condition", "met_on", "not_applicable_reason")
    )
