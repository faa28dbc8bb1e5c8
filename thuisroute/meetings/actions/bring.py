"""Bring something to a meeting, or take it off the agenda again."""

from uuid import UUID

from django.core.exceptions import PermissionDenied

from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import insist
from thuisroute.meetings.actions.write_down import write_down
from thuisroute.meetings.models import AgendaItem
from thuisroute.meetings.queries.one_meeting import item_for, locked_meeting
from thuisroute.meetings.rules.planning import may_be_answered, may_be_brought
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.sharing.queries.policy import domains_shared


def bring(*, by: Actor, meeting: UUID, domain: str, text: str) -> None:
    """In one life domain; who else has that domain and the name reads it."""
    row = locked_meeting(by, meeting, to=Capability.KEEP_MEETINGS)
    insist(may_be_answered(row.state))
    shared = domains_shared(by, row.resident_id)
    insist(may_be_brought(domain, text, domains=shared))
    AgendaItem.objects.create(
        meeting=row,
        resident_id=row.resident_id,
        domain=domain,
        text=text.strip(),
        party_id=by.party,
        added_on=clock.today(),
        added_by=by.user,
    )
    write_down("bring", row, domain=domain)


def take_off(*, by: Actor, item: UUID) -> UUID:
    """What the own organisation brought, and what is due and need not be talked about;
    the key of the meeting."""
    row = item_for(by, item, to=Capability.KEEP_MEETINGS)
    insist(may_be_answered(row.meeting.state))
    if row.party_id not in {None, by.party}:
        raise PermissionDenied
    AgendaItem.objects.filter(pk=row.pk).update(taken_off=True)
    write_down("take_off", row.meeting, domain=row.domain)
    return row.meeting_id
