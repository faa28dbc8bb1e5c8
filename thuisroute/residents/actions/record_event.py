"""Write down what happened in a dossier."""

from thuisroute.agreements.rules.events import EVENTS
from thuisroute.kernel import clock
from thuisroute.residents.events import Happened
from thuisroute.residents.models import DossierEvent


def record_event(event: Happened) -> None:
    """One line in the dossier's history; never edited afterwards."""
    DossierEvent.objects.create(
        region_id=event.region,
        resident_id=event.resident,
        name=event.name.value,
        told_in=EVENTS[event.name].told_in,
        on=event.on,
        at=clock.in_order(),
        attributes=dict(event.attributes),
        source_kind=event.source_kind,
        source_id=event.source_id,
        by_user=event.by.user,
        by_party=event.by.party,
    )
