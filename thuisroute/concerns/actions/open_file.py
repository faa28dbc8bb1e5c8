"""Somebody is worried about a person who asked for nothing: a file of its own."""

from dataclasses import dataclass
from datetime import date

from thuisroute.concerns.actions.add_signal import write_signal
from thuisroute.concerns.actions.assign_file import write_assignment
from thuisroute.concerns.models import OutreachFile
from thuisroute.concerns.queries.outreach import agreed_outreach
from thuisroute.concerns.rules.lifecycle import OutreachState
from thuisroute.concerns.rules.outreach import Signal, may_be_reported
from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import Reason, Refused, insist
from thuisroute.parties.queries import party
from thuisroute.parties.rules.capabilities import Capability, may
from thuisroute.sharing.access import insist_on_role


@dataclass(frozen=True)
class AsFarAsKnown:
    """Who it is about; a name may be all there is, or a description."""

    known_as: str
    birth_date: date | None = None
    whereabouts: str = ""


def open_file(*, by: Actor, about: AsFarAsKnown, signal: Signal) -> OutreachFile:
    """By who assigns it, or by who does the work, on the standing assignment.

    No key by which people are recognised is made: registering somebody must not tell
    that there is such a file.
    """
    if not may(by.role, Capability.DO_OUTREACH):
        insist_on_role(by, Capability.ASSIGN_OUTREACH)
    agreed, today = agreed_outreach(by), clock.today()
    insist(may_be_reported(signal, agreed, today=today))
    if not about.known_as.strip():
        raise Refused(Reason("Say who it is, as far as known."), field="known_as")
    row = OutreachFile.objects.create(
        region_id=by.region,
        known_as=about.known_as.strip(),
        birth_date=about.birth_date,
        whereabouts=about.whereabouts.strip(),
        opened_on=today,
        **_whose(by, agreed.assigned_by.party_kind, today),
    )
    if row.state == OutreachState.ASSIGNED:
        write_assignment(row, by.user, by.party, by=by)
    write_signal(row, signal, agreed, by=by)
    audit.record("open_file", kind="outreach_file", key=row.pk, purpose="outreach")
    return row


def _whose(by: Actor, giver_kind: str, today: date) -> dict[str, object]:
    if may(by.role, Capability.DO_OUTREACH):
        return {
            "state": OutreachState.ASSIGNED.value,
            "assigned_to_id": by.party,
            "worker_id": by.user,
            "worker_role": by.role,
            "assigned_on": today,
        }
    if party(by.party).kind != giver_kind:
        raise Refused(Reason("Your organisation does not give this assignment."))
    return {"given_by": by.user, "giver_role": by.role, "municipality_id": by.party}
