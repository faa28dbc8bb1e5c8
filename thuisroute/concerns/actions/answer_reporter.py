"""A reporter hears that somebody took it up, and how to reach them is forgotten."""

from uuid import UUID

from thuisroute.concerns.models import ReporterAnswer
from thuisroute.concerns.queries.outreach import locked_file
from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.transitions import NOT_ANY_MORE
from thuisroute.kernel.verdicts import Refused


def answer_reporter(*, by: Actor, file: UUID, answer: UUID) -> None:
    """Once; also where they could not be reached."""
    row = locked_file(by, file)
    waiting = ReporterAnswer.objects.filter(
        pk=answer, file=row, answered_on__isnull=True
    )
    told = waiting.update(reach_at="", answered_on=clock.today(), answered_by=by.user)
    if not told:
        raise Refused(NOT_ANY_MORE)
    audit.record("answer_reporter", kind="outreach_file", key=file, purpose="outreach")
