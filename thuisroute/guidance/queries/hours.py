"""Hours of support of a resident over time, and what was asked about them."""

from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404

from thuisroute.agreements.rules.sharing import LifeDomain
from thuisroute.guidance.models import Indication, ScalingRequest
from thuisroute.guidance.rules.hours import (
    Decided,
    Grant,
    HoursStep,
    Source,
    decided,
    hours_on,
    hours_over_time,
)
from thuisroute.guidance.rules.scaling import ScalingState
from thuisroute.kernel import clock, looks
from thuisroute.kernel.actor import Actor
from thuisroute.parties.queries import name_of_user
from thuisroute.referrals.queries.indications import registered_hours
from thuisroute.referrals.rules.indicating import hours_a_month
from thuisroute.sharing.queries.policy import residents_shared_with
from thuisroute.sharing.queries.words import domains_with_words

# Which support somebody needs is told with their health.
HEALTH = LifeDomain.SELF_CARE_AND_HEALTH
MOST = 100


def requests_of(actor: Actor, resident: UUID) -> list[ScalingRequest]:
    """The newest first; none for whom they are not shared with."""
    if HEALTH not in domains_with_words(actor, resident):
        return []
    rows = _with_who_heard().filter(resident_id=resident)
    return list(rows.order_by("-asked_on", "-id")[:MOST])


def request_for(actor: Actor, key: UUID) -> ScalingRequest:
    """404 when it is not shared, name and all."""
    row = (
        _with_who_heard()
        .filter(pk=key, resident_id__in=residents_shared_with(actor, domain=HEALTH))
        .first()
    )
    if row is None or HEALTH not in domains_with_words(actor, row.resident_id):
        raise Http404
    looks.at(row.resident_id)
    return row


def _with_who_heard() -> QuerySet[ScalingRequest]:
    """With `heard_name`: who wrote down what the resident said."""
    return ScalingRequest.objects.annotate(heard_name=name_of_user("heard_by"))


def hours_now(actor: Actor, resident: UUID) -> int | None:
    """So many hours of support a month today; None before anything was decided."""
    return hours_on(hours_of(actor, resident), clock.today())


def hours_of(actor: Actor, resident: UUID) -> tuple[HoursStep, ...]:
    """As far as the decisions are shared with whoever asks."""
    # The registration first: a letter of the same day takes its place.
    said = [*_registered(actor, resident), *_letters(actor, resident)]
    return hours_over_time(decided(said, _granted(actor, resident)))


def _registered(actor: Actor, resident: UUID) -> list[Decided]:
    """What the registration said, before there was a letter."""
    return [
        Decided(
            one.decided_on,
            Grant(one.decided_on, one.until, one.hours, Source.REGISTRATION),
        )
        for one in registered_hours(actor, resident)
        if one.hours
    ]


def _letters(actor: Actor, resident: UUID) -> list[Decided]:
    shared = residents_shared_with(actor, domain=LifeDomain.REGISTRATION)
    rows = Indication.objects.filter(resident_id=resident, resident_id__in=shared)
    return [
        Decided(row.letter_on, _of_letter(row))
        for row in rows.order_by("letter_on", "recorded_at")
    ]


def _of_letter(row: Indication) -> Grant:
    hours = hours_a_month(row.hours, a_week=row.per == "week")
    return Grant(row.starts_on, row.until, hours, Source.LETTER)


def _granted(actor: Actor, resident: UUID) -> list[Decided]:
    """Every request that was granted."""
    return [
        Decided(
            row.decided_on,
            Grant(row.starts_on, row.until, row.granted_hours or 0, Source.SCALING),
        )
        for row in requests_of(actor, resident)
        if row.state == ScalingState.GRANTED and row.starts_on and row.decided_on
    ]
