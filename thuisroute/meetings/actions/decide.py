"""Decide something at a meeting, and say what became of it."""

from uuid import UUID

from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.events import publish
from thuisroute.kernel.verdicts import insist
from thuisroute.meetings.events import MeetingDecided
from thuisroute.meetings.models import Decision
from thuisroute.meetings.queries.one_meeting import decision_for, locked_meeting
from thuisroute.meetings.rules.deciding import Resolved, Settled, may_be_decided
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.sharing.queries.policy import domains_shared


def decide(*, by: Actor, meeting: UUID, resolved: Resolved) -> Decision:
    """It stands in the plan, and with the work of whoever does it."""
    row = locked_meeting(by, meeting, to=Capability.KEEP_MEETINGS)
    shared, today = domains_shared(by, row.resident_id), clock.today()
    insist(may_be_decided(resolved, state=row.state, domains=shared, today=today))
    decision = Decision.objects.create(
        meeting=row,
        resident_id=row.resident_id,
        domain=resolved.domain,
        text=resolved.text.strip(),
        party_id=resolved.owner.party,
        role=resolved.owner.role,
        due_on=resolved.due_on,
        decided_on=today,
        decided_by=by.user,
    )
    _write_down("decide", decision)
    publish(
        MeetingDecided(
            region=by.region,
            on=today,
            by=by,
            resident=row.resident_id,
            meeting=row.pk,
            decision=decision.pk,
            domain=resolved.domain,
        )
    )
    return decision


def settle_decision(*, by: Actor, decision: UUID, settled: Settled) -> Decision:
    """Done, dropped, or open again after all."""
    row = decision_for(by, decision, to=Capability.KEEP_MEETINGS)
    ended = settled is not Settled.OPEN
    row.settled = settled.value
    row.settled_on = clock.today() if ended else None
    row.settled_by = by.user if ended else None
    row.save(update_fields=["settled", "settled_on", "settled_by"])
    _write_down("settle_decision", row)
    return row


def put_in_version(decision: UUID, version: int) -> None:
    """In which version of the plan it came; within the action that decided it."""
    Decision.objects.filter(pk=decision).update(plan_version=version)


def _write_down(verb: str, row: Decision) -> None:
    audit.record(
        verb,
        kind="decision",
        key=row.pk,
        subject=row.resident_id,
        details={"domain": row.domain, "due": row.due_on, "settled": row.settled},
    )
