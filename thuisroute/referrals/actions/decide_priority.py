"""Decide on priority for somebody who seeks a home; also the answer to an objection."""

from uuid import UUID

from thuisroute.agreements.queries import agreement
from thuisroute.agreements.rules.events import EventName
from thuisroute.agreements.rules.parties import Participant
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import insist
from thuisroute.parties.queries import party
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.referrals.actions.priority_rows import found_for, write_step
from thuisroute.referrals.actions.tell import tell
from thuisroute.referrals.rules.objecting import may_answer
from thuisroute.referrals.rules.priority import (
    Asked,
    Decider,
    PriorityState,
    may_be_decided,
)


def decide_priority(*, by: Actor, referral: UUID, asked: Asked) -> None:
    """Grant, refuse or end a category: by whom the agreement names."""
    found = found_for(by, referral, asked, to=Capability.KEEP_READINESS)
    row, now = found.row, found.now
    rule = agreement(row.resident.agreement_id).priority
    decider = Decider(
        Participant(party(by.party).kind, by.role),
        gone=found.gone,
        deciders=frozenset(one.decided_by for one in (rule.categories if rule else ())),
    )
    insist(may_be_decided(asked, found.category, now=now, by=decider))
    insist(may_answer(now, by=by.user))
    write_step("decide_priority", row, now, asked, by=by)
    if now.state is PriorityState.OBJECTED:
        tell(by, row, EventName.OBJECTION_ANSWERED, asked.on)
