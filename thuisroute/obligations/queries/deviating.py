"""One obligation, to waive or to move it, and whether that is for the reader."""

from uuid import UUID

from django.http import Http404

from thuisroute.kernel import looks
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.questions import Question, ask
from thuisroute.kernel.verdicts import Verdict
from thuisroute.obligations.queries.work import WorkRow, seen_by, with_names
from thuisroute.obligations.rules.deviating import Deviator, may_deviate
from thuisroute.obligations.stored import asked


def obligation_seen_by(actor: Actor, key: UUID) -> WorkRow:
    """The obligation with its names; 404 when it is not shared with the actor."""
    rows = with_names(seen_by(actor).filter(pk=key), actor)
    question = Question.over(rows, WorkRow)
    found = ask(question).first(question)
    if found is None:
        raise Http404
    looks.listed([found.resident_id])
    return found


def may_be_deviated_from(row: WorkRow, actor: Actor) -> Verdict:
    """Whether the actor, who read this row, may waive or move it."""
    by = Deviator(actor.party, row.reader_kind, actor.role)
    return may_deviate(asked(row), by)
