"""Take a yes back: what followed from it ends in this transaction (P6a)."""

from uuid import UUID

from django.http import Http404

from thuisroute.agreements.rules.events import EventName
from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import insist
from thuisroute.sharing.actions.asked_of import locked_for_asking, tell
from thuisroute.sharing.models import Consent, ConsentRecord
from thuisroute.sharing.rules.consents import (
    ConsentState,
    How,
    TakenBack,
    may_be_taken_back,
    state_on,
)


def withdraw_consent(
    *, by: Actor, resident: UUID, consent: UUID, taken_back: TakenBack
) -> None:
    """Whoever saw something by it sees nothing at their next statement, open pages
    and waiting jobs included: they all read the same grants."""
    locked_for_asking(by, resident)
    row = (
        Consent.objects.select_for_update(of=("self",), no_key=True)
        .filter(pk=consent, resident_id=resident)
        .first()
    )
    if row is None:
        raise Http404
    own_hand = by.owns(resident)
    insist(may_be_taken_back(_state(row), taken_back, own_hand=own_hand))
    row.withdrawn_on, row.withdrawn_at = clock.today(), clock.now()
    row.save(update_fields=["withdrawn_on", "withdrawn_at"])
    _keep(row, taken_back, by)
    tell(by, resident, EventName.CONSENT_WITHDRAWN, row.pk, sharing=row.purpose)


def _state(row: Consent) -> ConsentState:
    return state_on(
        clock.today(),
        given_on=row.given_on,
        until=row.until,
        withdrawn_on=row.withdrawn_on,
        replaced_on=row.replaced_on,
    )


def _keep(row: Consent, taken_back: TakenBack, by: Actor) -> None:
    ConsentRecord.objects.update_or_create(
        consent=row,
        defaults={
            "withdrawn_by": taken_back.speaker.value,
            "withdrawn_how": taken_back.how.value,
            "withdrawn_reference": taken_back.reference.strip(),
            "withdrawn_before": by.user,
        },
        create_defaults={
            "resident_id": row.resident_id,
            "how": How.UNKNOWN.value,
            "recorded_at": clock.now(),
            "withdrawn_by": taken_back.speaker.value,
            "withdrawn_how": taken_back.how.value,
            "withdrawn_reference": taken_back.reference.strip(),
            "withdrawn_before": by.user,
        },
    )
