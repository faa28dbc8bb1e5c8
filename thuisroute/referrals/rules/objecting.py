"""Not agreeing with a refusal of priority: until when, who answers, by when (R5)."""

from datetime import date
from uuid import UUID

from thuisroute.agreements.rules.priority import PriorityCategory
from thuisroute.kernel.verdicts import Reason, Verdict
from thuisroute.referrals.rules.priority import (
    REFUSALS,
    Asked,
    PriorityState,
    Standing,
    follows,
)

S = PriorityState


def may_object(
    asked: Asked, found: PriorityCategory | None, *, now: Standing, own: bool
) -> Verdict:
    """Once to each refusal, within the term of the agreement where it has one. `own`:
    by the resident, who does not have to say why."""
    if found is None:
        return Verdict((Reason("The agreement has no such category."),))
    against = list(follows(asked, now))
    if now.decided is not None and now.decided.answers:
        against.append(Reason("This decision is the answer to an objection already."))
    until = objection_until(found, now)
    if until is not None and asked.on > until:
        against.append(Reason("The time for an objection is over."))
    if not own and not asked.reason.strip():
        against.append(Reason("Write down the reason."))
    return Verdict(tuple(against))


def may_withdraw(asked: Asked, *, now: Standing) -> Verdict:
    """As long as it was not answered."""
    return Verdict(tuple(follows(asked, now)))


def may_answer(now: Standing, *, by: UUID) -> Verdict:
    """Whoever refused does not judge what somebody says against that."""
    if answers_not(now, by=by):
        return Verdict(
            (Reason("Somebody else than who refused answers an objection."),)
        )
    return Verdict()


def answers_not(now: Standing, *, by: UUID) -> bool:
    """Whether an objection waits for another person than this one."""
    if now.state is not S.OBJECTED or now.decided is None:
        return False
    return now.decided.by == by


def objection_until(found: PriorityCategory | None, now: Standing) -> date | None:
    """The last day for an objection to a refusal; None without an agreed end."""
    if found is None or found.objection_within is None or now.decided is None:
        return None
    return found.objection_within.after(now.decided.known_on)


def answer_by(
    found: PriorityCategory | None, now: Standing, objected_on: date
) -> date | None:
    """The last day for the answer: after the time for objecting where there is one, as
    the law has it, otherwise after the objection; None without an agreed end."""
    if found is None or found.answer_within is None:
        return None
    return found.answer_within.after(objection_until(found, now) or objected_on)


def can_be_objected_to(
    found: PriorityCategory | None, now: Standing, today: date
) -> bool:
    """Whether a refusal stands that can be objected to today."""
    if found is None or now.state not in REFUSALS:
        return False
    if now.decided is None or now.decided.answers:
        return False
    until = objection_until(found, now)
    return until is None or today <= until
