"""The resident does not agree with a refusal of priority, or does after all."""

from uuid import UUID

from thuisroute.agreements.rules.events import EventName
from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import insist
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.referrals.actions.priority_rows import found_for, write_step
from thuisroute.referrals.actions.tell import tell
from thuisroute.referrals.queries.priority import standing_for
from thuisroute.referrals.rules.objecting import answer_by, may_object, may_withdraw
from thuisroute.referrals.rules.priority import Asked, PriorityState

OBJECT = Capability.OBJECT_TO_PRIORITY


def object_to_priority(*, by: Actor, referral: UUID, reason: str = "") -> None:
    """By the resident, or by a colleague who writes down what they say; it stands until
    it is answered."""
    asked = _asked(by, referral, PriorityState.OBJECTED, reason)
    found = found_for(by, referral, asked, to=OBJECT)
    row, now = found.row, found.now
    own = by.owns(row.resident_id)
    insist(may_object(asked, found.category, now=now, own=own))
    write_step("object_to_priority", row, now, asked, by=by)
    last = answer_by(found.category, now, asked.on)
    due = {"answer_by": last.isoformat()} if last else {}
    tell(by, row, EventName.PRIORITY_OBJECTED, asked.on, **due)


def withdraw_objection(*, by: Actor, referral: UUID) -> None:
    """As long as it was not answered; the refusal stands again as it did."""
    asked = _asked(by, referral, PriorityState.WITHDRAWN)
    found = found_for(by, referral, asked, to=OBJECT)
    row, now = found.row, found.now
    insist(may_withdraw(asked, now=now))
    write_step("withdraw_objection", row, now, asked, by=by)
    tell(by, row, EventName.OBJECTION_WITHDRAWN, asked.on)


def _asked(by: Actor, referral: UUID, to: PriorityState, reason: str = "") -> Asked:
    category = standing_for(by, referral).category
    return Asked(to, category, reason, clock.today())
