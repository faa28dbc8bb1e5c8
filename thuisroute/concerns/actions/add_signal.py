"""Another worry about the same person."""

from uuid import UUID

from thuisroute.concerns.models import OutreachFile, OutreachSignal
from thuisroute.concerns.queries.outreach import agreed_outreach, locked_file
from thuisroute.concerns.rules.lifecycle import OutreachState
from thuisroute.concerns.rules.outreach import Signal, may_be_reported
from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.transitions import NOT_ANY_MORE
from thuisroute.kernel.verdicts import Refused, insist


def add_signal(*, by: Actor, file: UUID, signal: Signal) -> None:
    """While the file runs."""
    row = locked_file(by, file)
    if row.state == OutreachState.CLOSED:
        raise Refused(NOT_ANY_MORE)
    insist(may_be_reported(signal, agreed_outreach(by), today=clock.today()))
    write_signal(row, signal, by=by)
    audit.record("add_signal", kind="outreach_file", key=file, purpose="outreach")


def write_signal(row: OutreachFile, signal: Signal, *, by: Actor) -> None:
    """One row; the reporter is a kind and never a name."""
    OutreachSignal.objects.create(
        file=row,
        kind=signal.kind,
        reporter=signal.reporter,
        urgency=signal.urgency.value,
        words=signal.words.strip(),
        on=signal.on,
        written_by=by.user,
        written_at=clock.now(),
    )
