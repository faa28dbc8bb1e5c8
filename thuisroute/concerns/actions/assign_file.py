"""The municipality sends somebody to a person who asked for nothing."""

from uuid import UUID

from thuisroute.concerns.models import OutreachAssignment, OutreachFile
from thuisroute.concerns.moving import FILES
from thuisroute.concerns.queries.outreach import (
    Worker,
    agreed_outreach,
    locked_file,
    workers,
)
from thuisroute.concerns.rules.lifecycle import OutreachState
from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.transitions import NOT_ANY_MORE
from thuisroute.kernel.verdicts import Reason, Refused
from thuisroute.parties.rules.capabilities import Capability, may
from thuisroute.sharing.access import insist_on_role


def assign_file(*, by: Actor, file: UUID, worker: UUID, party: UUID) -> OutreachFile:
    """From now on the outreach workers of that organisation see the file."""
    insist_on_role(by, Capability.ASSIGN_OUTREACH)
    row = locked_file(by, file)
    sent = _who(by, worker, party)
    FILES.move(
        row,
        to=OutreachState.ASSIGNED,
        by=by,
        on=clock.today(),
        assigned_to_id=party,
        worker_id=worker,
        worker_role=sent.role,
        assigned_on=clock.today(),
        # Maybe a colleague of who opened it.
        given_by=by.user,
    )
    write_assignment(row, worker, party, by=by)
    _record("assign_file", row)
    return row


def assign_anew(
    *, by: Actor, file: UUID, worker: UUID, party: UUID, reason: str
) -> OutreachFile:
    """Somebody else goes there: sent by the municipality, or by whoever goes there now
    to somebody of the own organisation. The one before sees it no longer, unless they
    work at the same place."""
    if not may(by.role, Capability.DO_OUTREACH):
        insist_on_role(by, Capability.ASSIGN_OUTREACH)
    row = locked_file(by, file)
    if row.state != OutreachState.ASSIGNED:
        raise Refused(NOT_ANY_MORE)
    if not reason.strip():
        raise Refused(Reason("Say why somebody else goes there."), field="reason")
    if (worker, party) == (row.worker_id, row.assigned_to_id):
        raise Refused(Reason("This person goes there already."), field="worker")
    sent = _who(by, worker, party)
    write_assignment(row, worker, party, by=by, reason=reason)
    row.assigned_to_id, row.worker_id, row.worker_role = party, worker, sent.role
    row.assigned_on = clock.today()
    row.save(update_fields=["assigned_to", "worker", "worker_role", "assigned_on"])
    _record("assign_anew", row)
    return row


def write_assignment(
    row: OutreachFile, worker: UUID, party: UUID, *, by: Actor, reason: str = ""
) -> None:
    """Who goes there from today on."""
    OutreachAssignment.objects.create(
        file=row,
        worker_id=worker,
        party_id=party,
        reason=reason.strip(),
        on=clock.today(),
        written_by=by.user,
        written_at=clock.now(),
    )


def _who(by: Actor, worker: UUID, party: UUID) -> Worker:
    """Only the municipality sends somebody of another organisation."""
    anywhere = may(by.role, Capability.ASSIGN_OUTREACH)
    for one in workers(by, agreed_outreach(by)):
        if (one.user, one.party) == (worker, party) and (anywhere or party == by.party):
            return one
    raise Refused(Reason("Choose an outreach worker."), field="worker")


def _record(act: str, row: OutreachFile) -> None:
    audit.record(
        act, kind="outreach_file", key=row.pk, purpose="outreach",
        details={"party": row.assigned_to_id, "worker": row.worker_id},
    )  # fmt: skip
