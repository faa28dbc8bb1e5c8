"""Another worry about the same person."""

from uuid import UUID

from thuisroute.agreements.rules.sensitive import OutreachRule
from thuisroute.concerns.actions.begin_exploration import take_as_report
from thuisroute.concerns.models import OutreachFile, OutreachSignal, ReporterAnswer
from thuisroute.concerns.queries.outreach import agreed_outreach, locked_file
from thuisroute.concerns.rules.due import go_by
from thuisroute.concerns.rules.lifecycle import OutreachState
from thuisroute.concerns.rules.outreach import Signal, may_be_reported
from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.transitions import NOT_ANY_MORE
from thuisroute.kernel.verdicts import Refused, insist


def add_signal(*, by: Actor, file: UUID, signal: Signal) -> None:
    """While the file runs."""
    row, agreed = locked_file(by, file), agreed_outreach(by)
    if row.state == OutreachState.CLOSED:
        raise Refused(NOT_ANY_MORE)
    insist(may_be_reported(signal, agreed, today=clock.today()))
    write_signal(row, signal, agreed, by=by)
    audit.record("add_signal", kind="outreach_file", key=file, purpose="outreach")


def write_signal(
    row: OutreachFile, signal: Signal, agreed: OutreachRule, *, by: Actor
) -> None:
    """One row; the reporter is a kind and never a name. A report by the law begins an
    investigation."""
    written = OutreachSignal.objects.create(
        file=row,
        kind=signal.kind,
        reporter=signal.reporter,
        urgency=signal.urgency.value,
        words=signal.words.strip(),
        on=signal.on,
        go_by=go_by(signal.urgency, signal.on, agreed),
        written_by=by.user,
        written_at=clock.now(),
    )
    if signal.wants_answer:
        ReporterAnswer.objects.create(
            file=row, signal=written, reach_at=signal.reach_at.strip(), since=signal.on
        )
    if agreed.exploration and signal.kind in agreed.exploration.reports:
        take_as_report(row, signal, agreed.exploration)
