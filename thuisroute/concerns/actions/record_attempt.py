"""Contact was sought."""

from uuid import UUID

from thuisroute.concerns.models import ContactAttempt
from thuisroute.concerns.queries.outreach import locked_file
from thuisroute.concerns.rules.lifecycle import OutreachState
from thuisroute.concerns.rules.outreach import Attempt, may_be_tried
from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.transitions import NOT_ANY_MORE
from thuisroute.kernel.verdicts import Refused, insist
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.sharing.access import insist_on_role


def record_attempt(*, by: Actor, file: UUID, attempt: Attempt) -> None:
    """By who was sent there; also when nobody opened the door."""
    insist_on_role(by, Capability.DO_OUTREACH)
    row = locked_file(by, file)
    if row.state != OutreachState.ASSIGNED:
        raise Refused(NOT_ANY_MORE)
    insist(may_be_tried(attempt, today=clock.today()))
    ContactAttempt.objects.create(
        file=row,
        way=attempt.way.value,
        met=attempt.met.value,
        words=attempt.words.strip(),
        on=attempt.on,
        next_on=attempt.next_on,
        written_by=by.user,
        written_at=clock.now(),
    )
    audit.record(
        "record_attempt", kind="outreach_file", key=file, purpose="outreach",
        details={"on": attempt.on, "met": attempt.met.value},
    )  # fmt: skip
