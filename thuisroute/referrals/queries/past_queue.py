"""The queue as it was known at the end of any day, and what changed before it (R5)."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from django.db.models import (
    Case,
    CharField,
    F,
    OuterRef,
    Q,
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
from thuisroute.referrals.models import (
    Particulars,
    PriorityStep,
    Referral,
    ReferralStep,
)
from thuisroute.referrals.rules.lifecycle import ReferralState
from thuisroute.referrals.rules.priority import PriorityState
from thuisroute.referrals.rules.queue import Priority, priority_by
from thuisroute.residents.queries.identities import name_within
from thuisroute.sharing.queries.policy import residents_shared_with

WEEK = timedelta(days=7)
# One page; whoever stands further back is counted.
MOST = 500


@dataclass(frozen=True, slots=True)
class Queued:
    """Somebody in the queue; `place` from 1, 0 for who waits beside it."""

    referral: UUID
    resident: UUID
    number: str
    name: str | None
    product: str
    registered_on: date
    priority: Priority
    agreement: UUID
    state: ReferralState
    place: int = 0


@dataclass(frozen=True, slots=True)
class Moved:
    """Somebody who came into the queue or left it in the week before."""

    referral: UUID
    resident: UUID
    number: str
    name: str | None
    from_state: str
    to_state: str
    on: date


def end_of(day: date) -> datetime:
    """The first moment that does not belong to the day."""
    return datetime.combine(day + timedelta(days=1), time(), clock.AMSTERDAM)


def queue_on(actor: Actor, day: date, product: str = "") -> list[Queued]:
    """Ready first, in order; then who is parked. Of the referrals that are shared with
    the actor now: who was housed or withdrew since may be missing. Places are of the
    whole queue, also when one product is asked for."""
    found = _placed(sorted(map(_queued, _known_at(actor, day)), key=_order))
    return [one for one in found if product in {"", one.product}]


def moved_before(actor: Actor, day: date, product: str = "") -> list[Moved]:
    """Into the queue and out of it, in the seven days up to and including this one."""
    ready = ReferralState.READY.value
    rows = (
        ReferralStep.objects.filter(
            Q(from_state=ready) | Q(to_state=ready),
            at__gte=end_of(day - WEEK),
            at__lt=end_of(day),
            record__region_id=actor.region,
            resident_id__in=_registered(actor),
        )
        .annotate(number=F("resident__number"), name=_name(actor))
        .order_by("at", "pk")
    )
    if product:
        rows = rows.filter(record__product=product)
    return [
        Moved(
            referral=row.record_id,
            resident=row.resident_id,
            number=vars(row)["number"],
            name=vars(row)["name"],
            from_state=row.from_state,
            to_state=row.to_state,
            on=row.on,
        )
        for row in rows[:MOST]
    ]


def parked_until(actor: Actor) -> dict[UUID, date]:
    """Of who is parked now: when somebody looks again, by referral."""
    rows = Particulars.objects.filter(
        referral__region_id=actor.region,
        referral__state=ReferralState.PARKED.value,
        parked_until__isnull=False,
        resident_id__in=_registered(actor),
    )
    return {
        key: until
        for key, until in rows.values_list("pk", "parked_until")
        if until is not None
    }


def _known_at(actor: Actor, day: date) -> QuerySet[Referral]:
    end = end_of(day)
    moves = ReferralStep.objects.filter(record_id=OuterRef("pk"), at__lt=end)
    decisions = PriorityStep.objects.filter(
        record_id=OuterRef("pk"), at__lt=end, resident_id__in=_registered(actor)
    ).annotate(
        stands=Case(
            When(to_state=PriorityState.GRANTED.value, then="category"),
            default=Value(""),
        )
    )
    return (
        Referral.objects.filter(
            region_id=actor.region,
            registered_on__lte=day,
            resident_id__in=_registered(actor),
        )
        .select_related("resident")
        .annotate(
            then=Subquery(moves.order_by("-at", "-pk").values("to_state")[:1]),
            category=Coalesce(
                Subquery(decisions.order_by("-at", "-pk").values("stands")[:1]),
                Value(""),
                output_field=CharField(),
            ),
            name=_name(actor),
        )
        .filter(then__in=[ReferralState.READY.value, ReferralState.PARKED.value])
    )


def _registered(actor: Actor) -> QuerySet[Any, UUID]:
    return residents_shared_with(actor, domain=LifeDomain.REGISTRATION)


def _name(actor: Actor) -> Subquery:
    return name_within(residents_shared_with(actor, domain="identity"))


def _queued(row: Referral) -> Queued:
    said = vars(row)
    rule = agreement(row.resident.agreement_id).priority
    return Queued(
        referral=row.pk,
        resident=row.resident_id,
        number=row.resident.number,
        name=said["name"],
        product=row.product,
        registered_on=row.registered_on,
        priority=priority_by(rule, said["category"]),
        agreement=row.resident.agreement_id,
        state=ReferralState(said["then"]),
    )


def _order(one: Queued) -> tuple[bool, tuple[int, int], date, str]:
    parked = one.state is ReferralState.PARKED
    return parked, one.priority.key, one.registered_on, one.number


def _placed(found: list[Queued]) -> Iterator[Queued]:
    """Who registered on one day with the same priority shares a place."""
    first: dict[tuple[tuple[int, int], date], int] = {}
    for at, one in enumerate(found, start=1):
        if one.state is ReferralState.PARKED:
            yield one
        else:
            place = first.setdefault((one.priority.key, one.registered_on), at)
            yield replace(one, place=place)
