"""A measure under criminal law has ended."""

from datetime import date
from uuid import UUID

from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import Reason, Refused
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.residents.access import JusticeMeasureRow
from thuisroute.sharing.access import insist_on_resident
from thuisroute.sharing.rules.special_classes import JUSTICE_DATA


def end_measure(*, by: Actor, resident: UUID, measure: UUID, on: date) -> None:
    """Its last day; it stays readable for who may read justice data."""
    insist_on_resident(by, resident, domain=JUSTICE_DATA, to=Capability.NOTE_JUSTICE)
    row = JusticeMeasureRow.objects.filter(pk=measure, resident_id=resident).first()
    if row is None or row.ended_by is not None:
        raise Refused(Reason("This measure has ended already."))
    if not row.since <= on <= clock.today():
        raise Refused(Reason("Choose a day since it began and not after today."))
    row.until, row.ended_by = on, by.user
    row.save(update_fields=["until", "ended_by"])
    audit.record(
        "end_measure", kind="justice_measure", key=row.pk, subject=resident,
        purpose="justice",
    )  # fmt: skip
