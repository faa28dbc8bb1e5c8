"""The person turns out to have a dossier; only this file tells so."""

from uuid import UUID

from thuisroute.concerns.queries.outreach import locked_file
from thuisroute.concerns.rules.lifecycle import OutreachState
from thuisroute.kernel import audit
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.transitions import NOT_ANY_MORE
from thuisroute.kernel.verdicts import Reason, Refused
from thuisroute.residents.access import ResidentRow
from thuisroute.sharing.queries.policy import residents_shared_with


def link_dossier(*, by: Actor, file: UUID, number: str) -> None:
    """By who sees both: a dossier that is not shared is as good as none."""
    row = locked_file(by, file)
    if row.state == OutreachState.CLOSED:
        raise Refused(NOT_ANY_MORE)
    shared = residents_shared_with(by, domain="identity")
    found = ResidentRow.objects.filter(
        pk__in=shared, region_id=by.region, number=number.strip()
    ).first()
    if found is None:
        raise Refused(
            Reason("You see no dossier with this number."),
            field="number",
        )
    row.resident = found
    row.save(update_fields=["resident"])
    audit.record("link_dossier", kind="outreach_file", key=file, purpose="outreach")
