"""What residents answered to offers, for those who record or weigh it (P1d)."""

from uuid import UUID

from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import Reason, Refused
from thuisroute.matching.models import Match, OfferAnswer
from thuisroute.sharing.queries.policy import residents_shared_with
from thuisroute.sharing.rules.special_classes import OFFER_ANSWERS


def answers_of(actor: Actor, match: UUID) -> list[OfferAnswer]:
    """In the order in which they were given; nothing for who may not read them."""
    return list(
        OfferAnswer.objects.filter(
            match_id=match,
            resident_id__in=residents_shared_with(actor, domain=OFFER_ANSWERS),
        ).order_by("answered_on", "weighed_on")
    )


def refusal_to_weigh(match: Match) -> OfferAnswer:
    """The refusal that nobody has weighed yet."""
    found = OfferAnswer.objects.filter(
        match_id=match.pk, accepted=False, upheld__isnull=True
    ).first()
    if found is None:
        raise Refused(Reason("There is no refusal that waits to be weighed."))
    return found
