"""The person turns out to have a dossier; only this file tells so."""

from collections.abc import Iterable
from uuid import UUID

from thuisroute.concerns.models import Handover, OutreachFile
from thuisroute.concerns.queries.outreach import locked_file
from thuisroute.concerns.queries.outreach_care import handovers_of
from thuisroute.concerns.rules.handing_over import Route
from thuisroute.concerns.rules.lifecycle import OutreachState
from thuisroute.kernel import audit
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.transitions import NOT_ANY_MORE
from thuisroute.kernel.verdicts import Reason, Refused
from thuisroute.referrals.events import RegisteredFrom, SearchedFrom
from thuisroute.residents.access import ResidentRow
from thuisroute.sharing.queries.policy import residents_shared_with

NOBODY_ANY_MORE = Reason(
    "Nobody can be registered from this outreach any more: it was closed, it has a "
    "dossier, or the registration was called off. Open it again under Outreach."
)


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
    _link(row, found.pk)


def link_registered(event: RegisteredFrom) -> None:
    """Whom this file is about was registered from here, with their own consent."""
    _link(_registrable(event), event.resident)


def insist_on_registrable(event: SearchedFrom) -> None:
    """Asked anew, since whoever came from the page of the file may keep that open for a
    day."""
    _registrable(event)


def _registrable(event: SearchedFrom | RegisteredFrom) -> OutreachFile:
    row = locked_file(event.by, event.origin)
    if not may_be_registered(row, handovers_of(row.pk)):
        raise Refused(NOBODY_ANY_MORE)
    return row


def may_be_registered(row: OutreachFile, handovers: Iterable[Handover]) -> bool:
    """Once they agreed to it, as long as no dossier is linked."""
    if row.state == OutreachState.CLOSED or row.resident_id is not None:
        return False
    return any(
        one.route == Route.DOSSIER and one.consented_on and not one.failed_on
        for one in handovers
    )


def _link(row: OutreachFile, resident: UUID) -> None:
    row.resident_id = resident
    row.save(update_fields=["resident"])
    audit.record("link_dossier", kind="outreach_file", key=row.pk, purpose="outreach")
