"""Which consents stand, end, and were ever given (P6a)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import reduce
from operator import and_
from uuid import UUID

from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.db.models.functions import Least

from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.questions import Question
from thuisroute.parties.rules.capabilities import Capability, may
from thuisroute.residents.queries.identities import name_within
from thuisroute.sharing.models import Consent
from thuisroute.sharing.queries.policy import residents_shared_with


def consented(resident: str, rules: Sequence[str]) -> Q:
    """A condition for lists: consent stands today for every one of these rows of the
    sharing table; `resident` names the list's column with the resident (P6a)."""
    standing = _standing(clock.today()).filter(resident_id=OuterRef(resident))
    return reduce(
        and_, (Q(Exists(standing.filter(purpose=rule))) for rule in rules), Q()
    )


def consent_stands(resident: UUID, rules: Sequence[str]) -> bool:
    """Whether consent stands today for every one of these rows (P6a)."""
    standing = _standing(clock.today()).filter(resident_id=resident)
    return set(rules) <= set(standing.values_list("purpose", flat=True))


def _standing(today: date) -> QuerySet[Consent]:
    """Consents that hold on a day towards everybody of a kind: one that names a single
    party opens no door to the others."""
    return _standing_to_anybody(today).filter(receiver__isnull=True)


def _standing_to_anybody(today: date) -> QuerySet[Consent]:
    return Consent.objects.filter(
        Q(withdrawn_on__isnull=True) | Q(withdrawn_on__gt=today),
        Q(replaced_on__isnull=True) | Q(replaced_on__gt=today),
        given_on__lte=today,
        until__gt=today,
    )


@dataclass(frozen=True, slots=True)
class EndingConsent:
    """A consent that holds and has not been asked again yet."""

    resident_id: UUID
    agreement_id: UUID
    number: str
    name: str | None
    purpose: str
    until: date


def ending_consents(actor: Actor, *, limit: int) -> Question[EndingConsent]:
    """Of everybody whose consents the actor keeps, the first to end first; who does
    not keep any gets none."""
    known = residents_shared_with(actor, domain="identity")
    rows = (
        _standing_to_anybody(clock.today())
        .filter(resident_id__in=known)
        .annotate(
            agreement_id=F("resident__agreement_id"),
            number=F("resident__number"),
            name=name_within(known),
        )
        .order_by("until", "id")
    )
    if not may(actor.role, Capability.KEEP_CONSENTS):
        rows = rows.none()
    return Question.over(rows[:limit], EndingConsent)


@dataclass(frozen=True, slots=True)
class ConsentLine:
    """A consent; `ended_on` when the resident withdrew it or gave it anew."""

    purpose: str
    receiver_kind: str
    text_version: str
    given_on: date
    until: date
    ended_on: date | None


def consents(resident: UUID) -> Question[ConsentLine]:
    """Every consent that was ever given, newest first."""
    rows = Consent.objects.filter(resident_id=resident).order_by("-given_on", "purpose")
    ended = Least("withdrawn_on", "replaced_on")
    return Question.over(rows.annotate(ended_on=ended)[:100], ConsentLine)
