"""The municipality sends somebody to a person who asked for nothing."""

from uuid import UUID

from thuisroute.concerns.models import OutreachAssignment, OutreachFile
from thuisroute.concerns.moving import FILES
from thuisroute.concerns.queries.outreach import agreed_outreach, locked_file, workers
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
    FILES.move(
        row,
        to=OutreachState.ASSIGNED,
        by=by,
        on=clock.today(),
        **_sent(by, worker, party),
    )
    write_assignment(row, by=by)
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
    for name, value in _sent(by, worker, party).items():
        setattr(row, name, value)
    # While it still is the actor's: a file that was sent on is not seen any more.
    write_assignment(row, by=by, reason=reason)
    _record("assign_anew", row)
    row.save()
    return row


def write_assignment(row: OutreachFile, *, by: Actor, reason: str = "") -> None:
    """Who goes there from today on."""
    OutreachAssignment.objects.create(
        file=row,
        worker_id=row.worker_id,
        party_id=row.assigned_to_id,
        reason=reason.strip(),
        on=clock.today(),
        written_by=by.user,
        written_at=clock.now(),
    )


def _sent(by: Actor, worker: UUID, party: UUID) -> dict[str, object]:
    found = {
        (one.user, one.party): one.role for one in workers(by, agreed_outreach(by))
    }
    own = may(by.role, Capability.ASSIGN_OUTREACH) or party == by.party
    if (worker, party) not in found or not own:
        raise Refused(Reason("Choose an outreach worker."), field="worker")
    return {
        "assigned_to_id": party,
        "worker_id": worker,
        "worker_role": found[worker, party],
        "assigned_on": clock.today(),
    }


def _record(act: str, row: OutreachFile) -> None:
    audit.record(
        act, kind="outreach_file", key=row.pk, purpose="outreach",
        details={"party": row.assigned_to_id, "worker": row.worker_id},
    )  # fmt: skip
