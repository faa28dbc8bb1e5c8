"""The municipality sends somebody to a person who asked for nothing."""

from uuid import UUID

from thuisroute.concerns.models import OutreachFile
from thuisroute.concerns.moving import FILES
from thuisroute.concerns.queries.outreach import agreed_outreach, locked_file, workers
from thuisroute.concerns.rules.lifecycle import OutreachState
from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import Reason, Refused
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.sharing.access import insist_on_role


def assign_file(*, by: Actor, file: UUID, worker: UUID, party: UUID) -> OutreachFile:
    """From now on the outreach workers of that organisation see the file."""
    insist_on_role(by, Capability.ASSIGN_OUTREACH)
    row, agreed = locked_file(by, file), agreed_outreach(by)
    sent = {(one.user, one.party): one.role for one in workers(by, agreed)}
    if (worker, party) not in sent:
        raise Refused(Reason("Choose an outreach worker."), field="worker")
    FILES.move(
        row,
        to=OutreachState.ASSIGNED,
        by=by,
        on=clock.today(),
        assigned_to_id=party,
        worker_id=worker,
        worker_role=sent[worker, party],
        assigned_on=clock.today(),
    )
    audit.record(
        "assign_file", kind="outreach_file", key=file, purpose="outreach",
        details={"party": party, "worker": worker},
    )  # fmt: skip
    return row
