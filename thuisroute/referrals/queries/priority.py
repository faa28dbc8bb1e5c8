"""Where the question of priority stands, and the place in the queue."""

from dataclasses import dataclass
from uuid import UUID

from django.db.models import (
    Case,
    CharField,
    Exists,
    OuterRef,
    QuerySet,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Coalesce

from thuisroute.agreements.queries import agreement
from thuisroute.agreements.rules.sharing import LifeDomain
from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.referrals.models import PriorityStep, Referral
from thuisroute.referrals.rules.lifecycle import ReferralState
from thuisroute.referrals.rules.priority import (
    DECISIONS,
    Decided,
    PriorityState,
    Standing,
)
from thuisroute.referrals.rules.queue import priority_by
from thuisroute.sharing.queries.policy import residents_shared_with


@dataclass(frozen=True, slots=True)
class PlaceInQueue:
    """Of those who are ready and shared with the actor."""

    place: int
    of: int


def steps_of(actor: Actor, referral: UUID) -> QuerySet[PriorityStep]:
    """The newest first; none for who has no part in the registration."""
    shared = residents_shared_with(actor, domain=LifeDomain.REGISTRATION)
    rows = PriorityStep.objects.filter(record_id=referral, resident_id__in=shared)
    return rows.order_by("-at", "-pk")


def standing_for(actor: Actor, referral: UUID) -> Standing:
    """How the question stands now, and by which decision."""
    steps = steps_of(actor, referral)
    newest = steps.first()
    if newest is None:
        return Standing()
    decided = steps.filter(to_state__in=[*DECISIONS]).first()
    return Standing(
        PriorityState(newest.to_state),
        newest.category,
        newest.on,
        _decided(decided) if decided else None,
    )


def refused_by(actor: Actor, of: str = "resident_id") -> Exists:
    """Whether the newest decision on priority of a row's resident is the actor's: if
    somebody objects to it, another person answers."""
    shared = residents_shared_with(actor, domain=LifeDomain.REGISTRATION)
    decisions = PriorityStep.objects.filter(to_state__in=[*DECISIONS])
    later = decisions.filter(resident_id=OuterRef("resident_id"), at__gt=OuterRef("at"))
    mine = decisions.filter(
        resident_id=OuterRef(of), resident_id__in=shared, by_user=actor.user
    )
    return Exists(mine.exclude(Exists(later)))


def _decided(step: PriorityStep) -> Decided:
    return Decided(
        step.on,
        clock.local(step.at).date(),
        step.by_user,
        answers=step.from_state == PriorityState.OBJECTED,
    )


def granted_category(actor: Actor, of: str = "pk") -> Coalesce:
    """The category that stands for a referral, as a column; empty without one."""
    shared = residents_shared_with(actor, domain=LifeDomain.REGISTRATION)
    newest = PriorityStep.objects.filter(
        record_id=OuterRef(of), resident_id__in=shared
    ).order_by("-at", "-pk")
    stands = newest.annotate(
        stands=Case(
            When(to_state=PriorityState.GRANTED.value, then="category"),
            default=Value(""),
        )
    )
    return Coalesce(
        Subquery(stands.values("stands")[:1]), Value(""), output_field=CharField()
    )


def place_of(actor: Actor, referral: UUID) -> PlaceInQueue | None:
    """None for somebody who is not ready, or not shared with the actor."""
    rows = (
        Referral.objects.filter(
            region_id=actor.region,
            state=ReferralState.READY.value,
            resident_id__in=residents_shared_with(
                actor, domain=LifeDomain.REGISTRATION
            ),
        )
        .annotate(given=granted_category(actor))
        .values_list("pk", "registered_on", "given", "resident__agreement_id")
    )
    keys = {
        pk: (priority_by(agreement(version).priority, given).key, since)
        for pk, since, given, version in rows
    }
    own = keys.get(referral)
    if own is None:
        return None
    return PlaceInQueue(1 + sum(key < own for key in keys.values()), len(keys))
