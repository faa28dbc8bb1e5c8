"""Tell the rest of the program what happened to a lease."""

from datetime import date
from uuid import UUID

from thuisroute.agreements.rules.events import EventName
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.events import publish
from thuisroute.residents.events import Happened
from thuisroute.tenancies.models import Lease


def tell(
    name: EventName,
    *,
    by: Actor,
    lease: Lease,
    on: date,
    source: tuple[str, UUID] | None = None,
    attributes: dict[str, str] | None = None,
) -> None:
    """One event of the dossier; its source is the lease unless another is named."""
    kind, key = source or ("lease", lease.pk)
    publish(
        Happened(
            region=lease.region_id,
            on=on,
            by=by,
            resident=lease.resident_id,
            name=name,
            source_kind=kind,
            source_id=key,
            attributes=attributes or {},
        )
    )


def terms_of(lease: Lease) -> dict[str, str]:
    """What clocks count on: the form, and the first day after the term."""
    until = lease.planned_until
    return {"form": lease.form} | ({"until": until.isoformat()} if until else {})
