"""The match behind a lease: who gets which home, and the intake before it (P2b)."""

from uuid import UUID

from django.http import Http404

from thuisroute.kernel.actor import Actor
from thuisroute.matching.models import Intake, Match
from thuisroute.sharing.queries import HOUSING, residents_shared_with


def match_for_lease(actor: Actor, key: UUID) -> Match:
    """The shared match with its home and parties; else 404."""
    row = (
        Match.objects.select_related(
            "resident", "home", "association", "referral", "referral__provider"
        )
        .filter(pk=key, resident_id__in=residents_shared_with(actor, domain=HOUSING))
        .first()
    )
    if row is None:
        raise Http404
    return row


def intake_of(match: UUID) -> Intake | None:
    """The talk of the three parties, if it was held."""
    return Intake.objects.filter(match_id=match).first()
