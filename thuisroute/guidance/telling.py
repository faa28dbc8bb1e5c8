"""What happened in guidance, told to the rest of the program."""

from datetime import date
from uuid import UUID

from thuisroute.agreements.rules.events import EventName
from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.events import publish
from thuisroute.residents.events import Happened


def tell(
    name: EventName,
    key: UUID,
    kind: str,
    resident: UUID,
    *,
    by: Actor,
    on: date | None = None,
    **carries: date,
) -> None:
    """That it happened, today or `on` a day, and nothing of what was said: everybody in
    the dossier reads what happened. `carries`: days that clocks count back from."""
    publish(
        Happened(
            region=by.region,
            on=on or clock.today(),
            by=by,
            resident=resident,
            name=name,
            source_kind=kind,
            source_id=key,
            attributes={what: day.isoformat() for what, day in carries.items()},
        )
    )
