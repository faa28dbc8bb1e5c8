"""What happened in guidance, told to the rest of the program."""

from uuid import UUID

from thuisroute.agreements.rules.events import EventName
from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.events import publish
from thuisroute.residents.events import Happened


def tell(name: EventName, key: UUID, kind: str, resident: UUID, *, by: Actor) -> None:
    """Today, that it happened and nothing of what was said: everybody in the dossier
    reads what happened."""
    publish(
        Happened(
            region=by.region,
            on=clock.today(),
            by=by,
            resident=resident,
            name=name,
            source_kind=kind,
            source_id=key,
        )
    )
