"""The step that waits is due on another day (AG5)."""

from datetime import date
from uuid import UUID

from thuisroute.concerns.actions.next_step import add_step
from thuisroute.concerns.actions.walked import NOT_YOURS, mark, tell, walked
from thuisroute.concerns.facts import may_move_it, standing_steps
from thuisroute.concerns.rules import walking
from thuisroute.concerns.rules.concern import About
from thuisroute.concerns.saying import say
from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import Refused, insist
from thuisroute.parties.rules.capabilities import Capability


def move_step(*, by: Actor, concern: UUID, to: date, reason: str) -> None:
    """By who has to take it, or who watches over concerns. The row with the old day
    stays, with the reason; moving it back is undoing it."""
    row, walk = walked(by, concern, to=Capability.DEVIATE)
    insist(walking.may_move(walk, to, reason=reason, today=clock.today()))
    last = standing_steps(row.pk)[-1]
    if not may_move_it(last, by):
        raise Refused(NOT_YOURS)
    mark(
        last, fell_away=True, deviation="", moved_to=to, moved_on=clock.today(),
        moved_by=by.user,
    )  # fmt: skip
    add_step(row, walking.move(walk, to), agreed_due=last.agreed_due)
    say(row, About.MOVED, reason, by=by, of=last.pk)
    tell(row, "concern.step_moved", last.step, due=last.due_on, moved_to=to)
