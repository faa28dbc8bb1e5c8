"""Tell the rest of the program what happened to a referral."""

from datetime import date

from thuisroute.agreements.rules.events import EventName
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.events import publish
from thuisroute.referrals.models import Referral
from thuisroute.residents.events import Happened


def tell(
    by: Actor, row: Referral, name: EventName, on: date, **attributes: str
) -> None:
    """One event of the dossier, with the referral as its source."""
    publish(
        Happened(
            region=by.region,
            on=on,
            by=by,
            resident=row.resident_id,
            name=name,
            source_kind="referral",
            source_id=row.pk,
            attributes=attributes,
        )
    )
