"""Write down a measure or condition under criminal law (AVG art. 10)."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from thuisroute.kernel import audit
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import Reason, Refused
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.residents.access import JusticeMeasureRow
from thuisroute.sharing.access import insist_on_resident
from thuisroute.sharing.protected import law_of
from thuisroute.sharing.rules.special_classes import JUSTICE_DATA


@dataclass(frozen=True)
class Measure:
    """What was decided, not what somebody did."""

    kind: str
    since: date
    until: date | None = None
    supervised_by: str = ""
    words: str = ""


def note_measure(*, by: Actor, resident: UUID, measure: Measure) -> UUID:
    """Only for who has a purpose for it by the agreement."""
    insist_on_resident(by, resident, domain=JUSTICE_DATA, to=Capability.NOTE_JUSTICE)
    agreed = law_of(resident).justice
    if agreed is None or measure.kind not in {one.id for one in agreed.kinds}:
        raise Refused(Reason("Choose one of the measures."), field="kind")
    if measure.until is not None and measure.until < measure.since:
        raise Refused(Reason("It ends before it begins."), field="until")
    row = JusticeMeasureRow.objects.create(
        resident_id=resident,
        kind=measure.kind,
        since=measure.since,
        until=measure.until,
        supervised_by=measure.supervised_by.strip(),
        words=measure.words.strip(),
        written_by=by.user,
    )
    # Of which kind it is stands in no log: that would tell it to more people.
    audit.record(
        "note_measure", kind="justice_measure", key=row.pk, subject=resident,
        purpose="justice",
    )  # fmt: skip
    return row.pk
