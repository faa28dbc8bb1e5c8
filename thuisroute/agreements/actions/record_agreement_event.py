"""Write down what happened to a region's agreement."""

from datetime import date
from uuid import UUID

from thuisroute.agreements.models import AgreementEvent
from thuisroute.agreements.rules.events import EventName


def record_agreement_event(
    *, region: UUID, name: EventName, on: date, note: str, by_user: UUID
) -> UUID:
    """One line in the agreement's history; never edited afterwards."""
    made = AgreementEvent.objects.create(
        region_id=region, name=name.value, on=on, note=note, by_user=by_user
    )
    return made.pk
