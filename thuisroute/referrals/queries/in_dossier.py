"""What a referral tells on the dossier page."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import F, OuterRef, Subquery

from thuisroute.agreements.rules.sharing import LifeDomain
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.questions import Question
from thuisroute.referrals.models import Particulars, PriorityStep, Referral
from thuisroute.sharing.queries.policy import residents_shared_with


@dataclass(frozen=True, slots=True)
class ReferralLine:
    """The newest referral: where it stands, of whom, for what; `parked_until` and what
    was decided on priority for those who take part in the registration."""

    id: UUID
    state: str
    product: str
    registered_on: date
    parked_until: date | None
    provider_name: str
    municipality_name: str
    priority: str | None
    priority_state: str | None


def referral_now(actor: Actor, of: str = "resident_id") -> Subquery:
    """The key of the newest registration of a row's resident; or null."""
    shared = residents_shared_with(actor, domain=LifeDomain.REGISTRATION)
    rows = Referral.objects.filter(resident_id=OuterRef(of), resident_id__in=shared)
    return Subquery(rows.order_by("-registered_on").values("pk")[:1])


def referral_of(actor: Actor, resident: UUID) -> Question[ReferralLine]:
    """One row; none for somebody who came in with a lease."""
    rows = Referral.objects.filter(resident_id=resident).order_by("-registered_on")
    particulars = Particulars.objects.filter(
        pk=OuterRef("pk"),
        resident_id__in=residents_shared_with(actor, domain=LifeDomain.REGISTRATION),
    )
    newest = PriorityStep.objects.filter(
        record_id=OuterRef("pk"),
        resident_id__in=residents_shared_with(actor, domain=LifeDomain.REGISTRATION),
    ).order_by("-at", "-pk")
    return Question.over(
        rows.annotate(
            provider_name=F("provider__name"),
            municipality_name=F("municipality__name"),
            parked_until=Subquery(particulars.values("parked_until")),
            priority=Subquery(newest.values("category")[:1]),
            priority_state=Subquery(newest.values("to_state")[:1]),
        )[:1],
        ReferralLine,
    )
