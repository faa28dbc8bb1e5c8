"""A dossier, locked, with all that its grants and its clocks follow from."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import F

from thuisroute.agreements.rules.parties import Participant
from thuisroute.kernel.proofs import proof
from thuisroute.kernel.questions import Question, ask
from thuisroute.residents.queries.dossiers import lock_dossier
from thuisroute.residents.queries.events import past
from thuisroute.sharing.models import Consent, Involvement
from thuisroute.sharing.rules.facts import (
    ConsentGiven,
    InvolvedParty,
    Occurred,
    SharingFacts,
)
from thuisroute.sharing.rules.limits import Limit


@dataclass(frozen=True, slots=True)
class LockedDossier:
    """As it stands now, until the transaction ends.

    Who opens a dossier makes it of what was typed: nobody can read the facts of one
    before its first grants stand.
    """

    resident: UUID
    region: UUID
    agreement: UUID
    facts: SharingFacts


@dataclass(frozen=True, slots=True)
class _Consent:
    purpose: str
    domains: tuple[str, ...]
    receiver_id: UUID | None
    given_on: date
    until: date
    withdrawn_on: date | None
    replaced_on: date | None


def locked_dossier(resident: UUID) -> LockedDossier:
    """Two statements: whoever counts from the same dossier waits for the first, and
    then sees what that one wrote. Needs a running grant, like any look."""
    row = lock_dossier(resident)
    return LockedDossier(resident, row.region_id, row.agreement_id, _facts(resident))


def _facts(resident: UUID) -> SharingFacts:
    events = past(resident)
    parties = Question.over(
        Involvement.objects.filter(resident_id=resident)
        .order_by("since", "party_id")
        .annotate(kind=F("party_kind")),
        InvolvedParty,
    )
    consents = Question.over(Consent.objects.filter(resident_id=resident), _Consent)
    limits = Question(
        (
            "SELECT domain, purpose FROM sharing_limits(%s, %s)",
            [resident, proof("limits", resident)],
        ),
        Limit,
    )
    handlers = Question(
        (
            "SELECT party_kind, role FROM sharing_waiting_handlers(%s, %s)",
            [resident, proof("waiting handlers", resident)],
        ),
        Participant,
    )
    found = ask(events, parties, consents, limits, handlers)
    return SharingFacts(
        parties=tuple(found.of(parties)),
        events=tuple(
            Occurred(one.name, one.on, one.attributes) for one in found.of(events)
        ),
        consents=tuple(map(_given, found.of(consents))),
        limits=tuple(found.of(limits)),
        handlers=tuple(found.of(handlers)),
    )


def _given(one: _Consent) -> ConsentGiven:
    return ConsentGiven(
        one.purpose,
        one.given_on,
        min(filter(None, (one.withdrawn_on, one.replaced_on, one.until))),
        frozenset(one.domains),
        one.receiver_id,
    )
