"""Stays elsewhere, for who cares; what the landlord reads stands apart."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Exists, F, OuterRef, Q
from django.http import Http404

from thuisroute.guidance.models import HomeKept, Indication, Stay
from thuisroute.guidance.rules.stay_lifecycle import RUNNING, StayState
from thuisroute.kernel import looks
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.questions import Question
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.residents.queries.identities import name_within
from thuisroute.sharing.access import insist_on_resident
from thuisroute.sharing.queries.policy import HOUSING, residents_shared_with

CARE, IDENTITY = "self_care_and_health", "identity"
MOST = 50


def stays_of(actor: Actor, resident: UUID) -> list[Stay]:
    """The newest first; none for whom care or the name is not shared with."""
    rows = Stay.objects.filter(
        resident_id=resident,
        resident_id__in=residents_shared_with(actor, domain=CARE),
    ).filter(resident_id__in=residents_shared_with(actor, domain=IDENTITY))
    found = rows.select_related("bed_use__bed__place")
    return list(found.order_by("-begins_on", "-asked_on", "-id")[:MOST])


def stay_for(actor: Actor, key: UUID, *, to: Capability | None = None) -> Stay:
    """404 when it is not shared, 403 when the role may not do this."""
    row = (
        Stay.objects.filter(
            pk=key, resident_id__in=residents_shared_with(actor, domain=CARE)
        )
        .filter(resident_id__in=residents_shared_with(actor, domain=IDENTITY))
        .select_related("bed_use__bed__place", "resident")
        .first()
    )
    if row is None:
        raise Http404
    if to is not None:
        insist_on_resident(actor, row.resident_id, domain=CARE, to=to)
    looks.at(row.resident_id)
    return row


def stay_goes_on(resident: UUID) -> bool:
    """Whether a stay was asked, is granted or goes on."""
    return Stay.objects.filter(
        resident_id=resident, state__in=[one.value for one in RUNNING]
    ).exists()


@dataclass(frozen=True, slots=True)
class StayWaiting:
    """A stay that waits for somebody; `return_on` is when it should be over."""

    id: UUID
    state: str
    since: date
    return_on: date
    resident_id: UUID
    resident_number: str
    resident_name: str | None


def stays_waiting(
    actor: Actor, states: Iterable[str], *, limit: int
) -> Question[StayWaiting]:
    """In one of these states; who did not come home waits until there was a decision
    on support after it."""
    # A letter of before that came in after counts as well: somebody looked at it.
    decided = Indication.objects.filter(
        Q(letter_on__gte=OuterRef("ended_on"))
        | Q(recorded_at__date__gte=OuterRef("ended_on")),
        resident_id=OuterRef("resident_id"),
    )
    named = residents_shared_with(actor, domain=IDENTITY)
    rows = (
        Stay.objects.filter(
            state__in=list(states),
            resident_id__in=residents_shared_with(actor, domain=CARE),
        )
        .filter(resident_id__in=named)
        .exclude(Exists(decided), state=StayState.ELSEWHERE.value)
        .annotate(
            since=F("asked_on"),
            resident_number=F("resident__number"),
            resident_name=name_within(named),
        )
    )
    return Question.over(rows.order_by("return_on", "id")[:limit], StayWaiting)


@dataclass(frozen=True, slots=True)
class HomeKeptLine:
    """That somebody stays elsewhere and comes back."""

    since: date
    return_on: date | None
    rent_paid_by: str
    until: date | None


def home_kept(resident: UUID) -> Question[HomeKeptLine]:
    """The last time, if any; for whom housing is shared with."""
    rows = HomeKept.objects.filter(resident_id=resident)
    return Question.over(rows.order_by("-since", "-id")[:1], HomeKeptLine)


@dataclass(frozen=True, slots=True)
class HomeKeptNews:
    """The same as news, of somebody."""

    since: date
    return_on: date | None
    resident_id: UUID
    resident_number: str
    resident_name: str | None


def homes_kept(actor: Actor, *, limit: int) -> Question[HomeKeptNews]:
    """Homes that are kept now, the newest first."""
    shared = residents_shared_with(actor, domain=HOUSING)
    rows = HomeKept.objects.filter(resident_id__in=shared, until__isnull=True).annotate(
        resident_number=F("resident__number"),
        resident_name=name_within(residents_shared_with(actor, domain=IDENTITY)),
    )
    return Question.over(rows.order_by("-since", "id")[:limit], HomeKeptNews)
