"""The step that waits is taken, taken back, or an earlier one is taken once more."""

from datetime import date
from uuid import UUID

from thuisroute.concerns.actions.next_step import add_step
from thuisroute.concerns.actions.walked import NOT_YOURS, mark, tell, walked
from thuisroute.concerns.facts import may_take_it, standing_steps
from thuisroute.concerns.models import Concern, TakenStep
from thuisroute.concerns.moving import CONCERNS
from thuisroute.concerns.rules import walking
from thuisroute.concerns.rules.concern import About
from thuisroute.concerns.rules.lifecycle import ConcernState
from thuisroute.concerns.saying import say
from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.transitions import NOT_ANY_MORE
from thuisroute.kernel.verdicts import Refused, insist
from thuisroute.parties.queries import party
from thuisroute.parties.rules.capabilities import Capability

WORK = Capability.WORK_ON_CONCERN


def take_step(*, by: Actor, concern: UUID, then: str, on: date, words: str) -> None:
    """By the organisation that has to take it."""
    row, walk = walked(by, concern, to=WORK)
    if row.state == ConcernState.CLOSED:
        raise Refused(NOT_ANY_MORE)
    insist(walking.may_take(walk, then, on=on, today=clock.today()))
    last = standing_steps(row.pk)[-1]
    _insist_on_own(by, last)
    onward = walking.take(walk, then, on=on)
    mark(
        last, done_on=on, settled=onward.done[-1].settled, done_by=by.user,
        party_id=_taken_at(last, by),
    )  # fmt: skip
    add_step(row, onward)
    say(row, About.STEP, words, by=by, of=last.pk)
    tell(row, "concern.step_taken", last.step)


def take_back_step(*, by: Actor, concern: UUID, reason: str) -> None:
    """The last one that was taken waits again; what it led to falls away."""
    row, walk = walked(by, concern, to=WORK)
    insist(walking.may_take_back(walk, reason=reason))
    steps = standing_steps(row.pk)
    last = [one for one in steps if one.done_on is not None][-1]
    _insist_on_own(by, last)
    _drop(steps[steps.index(last) + 1 :])
    mark(last, done_on=None, settled="", done_by=None)
    _open_again(row, by)
    say(row, About.BACK, reason, by=by, of=last.pk)
    tell(row, "concern.step_taken_back", last.step)


def take_once_more(*, by: Actor, concern: UUID, step: str, reason: str) -> None:
    """A step begins anew, also after the concern was closed."""
    row, walk = walked(by, concern, to=WORK)
    insist(walking.may_reopen(walk, step, reason=reason))
    _drop([one for one in standing_steps(row.pk) if one.done_on is None])
    add_step(row, walking.reopen(walk, step, on=clock.today()))
    _open_again(row, by)
    say(row, About.AGAIN, reason, by=by, of=standing_steps(row.pk)[-1].pk)
    tell(row, "concern.step_once_more", step)


def _taken_at(step: TakenStep, by: Actor) -> UUID | None:
    """Where the organisation that was named has left, another of its kind took it and
    answers for it."""
    return by.party if party(by.party).kind == step.party_kind else step.party_id


def _insist_on_own(by: Actor, step: TakenStep) -> None:
    if not may_take_it(step, by):
        raise Refused(NOT_YOURS)


def _drop(steps: list[TakenStep]) -> None:
    keys = [one.pk for one in steps]
    TakenStep.objects.filter(pk__in=keys).update(fell_away=True, deviation="")


def _open_again(row: Concern, by: Actor) -> None:
    if row.state == ConcernState.CLOSED:
        CONCERNS.move(
            row, to=ConcernState.OPEN, by=by, on=clock.today(), closed_on=None,
            outcome="",
        )  # fmt: skip
