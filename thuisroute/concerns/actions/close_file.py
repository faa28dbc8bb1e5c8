"""Outreach ends, with what came of it."""

from uuid import UUID

from thuisroute.concerns.models import OutreachFile
from thuisroute.concerns.moving import FILES
from thuisroute.concerns.queries.outreach import (
    agreed_outreach,
    locked_file,
    seen_files,
)
from thuisroute.concerns.queries.outreach_due import waiting_of
from thuisroute.concerns.rules.due import BEFORE_CLOSING
from thuisroute.concerns.rules.lifecycle import OutreachState
from thuisroute.concerns.rules.outreach import may_be_closed
from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import insist


def close_file(
    *, by: Actor, file: UUID, outcome: str, words: str, referred_to: str = ""
) -> OutreachFile:
    """By who does the work or who gave the assignment."""
    row = locked_file(by, file)
    insist(
        may_be_closed(
            outcome,
            agreed_outreach(by),
            words=words,
            referred_to=referred_to,
            waits=_waits(by, file),
        )
    )
    FILES.move(
        row,
        to=OutreachState.CLOSED,
        by=by,
        on=clock.today(),
        closed_on=clock.today(),
        outcome=outcome,
        referred_to=referred_to.strip(),
        closing_words=words.strip(),
        # Nobody was sent: it is of whoever decides, maybe a colleague of who opened it.
        given_by=by.user if row.state == OutreachState.REPORTED else row.given_by,
    )
    audit.record(
        "close_file", kind="outreach_file", key=file, purpose="outreach",
        details={"outcome": outcome},
    )  # fmt: skip
    return row


def _waits(by: Actor, file: UUID) -> bool:
    """Whether the law or a promise asks something first."""
    waiting = waiting_of(seen_files(by).filter(pk=file))
    return any(due.deed in BEFORE_CLOSING for one in waiting for due in one.dues)
