"""One obligation, to waive or to move it."""

from uuid import UUID

from django.http import Http404

from thuisroute.kernel.actor import Actor
from thuisroute.kernel.questions import Question, ask
from thuisroute.obligations.queries.work import WorkRow, seen_by, with_names


def obligation_seen_by(actor: Actor, key: UUID) -> WorkRow:
    """The obligation with its names; 404 when it is not shared with the actor."""
    rows = with_names(seen_by(actor).filter(pk=key), actor)
    question = Question.over(rows, WorkRow)
    found = ask(question).first(question)
    if found is None:
        raise Http404
    return found
