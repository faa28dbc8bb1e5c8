"""A concern is closed with what came of it."""

from uuid import UUID

from thuisroute.concerns.actions.handle_report import tell_reporter
from thuisroute.concerns.facts import measures_waiting, walk_of
from thuisroute.concerns.models import Concern
from thuisroute.concerns.moving import CONCERNS
from thuisroute.concerns.queries.concerns import concern_for
from thuisroute.concerns.rules.concern import About, ConcernOutcome, may_close
from thuisroute.concerns.rules.lifecycle import ConcernState
from thuisroute.concerns.rules.reporting import Answer
from thuisroute.concerns.saying import say
from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import insist
from thuisroute.parties.rules.capabilities import Capability


def close_concern(
    *,
    by: Actor,
    concern: UUID,
    outcome: ConcernOutcome,
    words: str,
    answer: Answer = Answer.DONE,
) -> Concern:
    """Once its protocol has come to its end; who reported it outside is told."""
    row = concern_for(by, concern, to=Capability.WORK_ON_CONCERN, lock=True)
    insist(may_close(walk_of(row), measures_waiting(row.pk), words=words))
    CONCERNS.move(
        row, to=ConcernState.CLOSED, by=by, on=clock.today(),
        closed_on=clock.today(), outcome=outcome.value,
    )  # fmt: skip
    say(row, About.CLOSING, words, by=by)
    tell_reporter(row.pk, answer)
    audit.record(
        "concern.closed", kind="concern", key=row.pk, subject=row.resident_id,
        details={"outcome": outcome.value},
    )  # fmt: skip
    return row
