"""One meeting, for those with whom it is shared."""

from typing import TypeVar
from uuid import UUID

from django.http import Http404

from thuisroute.kernel import looks
from thuisroute.kernel.actor import Actor
from thuisroute.meetings.models import AgendaItem, Decision, Meeting
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.residents.queries.dossiers import lock_dossier
from thuisroute.sharing.access import insist_on_resident
from thuisroute.sharing.queries.policy import domains_shared, residents_shared_with
from thuisroute.sharing.queries.words import domains_with_words

SaidT = TypeVar("SaidT", AgendaItem, Decision)

# What this query answers with, for other contexts to name.
MeetingRow = Meeting


def meeting_for(actor: Actor, key: UUID, *, to: Capability | None = None) -> Meeting:
    """404 when it is not shared, 403 when the role may not do this."""
    row = (
        Meeting.objects.select_related("office", "resident")
        .filter(pk=key, resident_id__in=residents_shared_with(actor))
        .first()
    )
    if row is None or row.domain not in domains_shared(actor, row.resident_id):
        raise Http404
    if to is not None:
        insist_on_resident(actor, row.resident_id, domain=row.domain, to=to)
    looks.at(row.resident_id)
    return row


def locked_meeting(actor: Actor, key: UUID, *, to: Capability) -> Meeting:
    """The same, for a change: whoever comes second reads what the first has written."""
    lock_dossier(meeting_for(actor, key, to=to).resident_id)
    return meeting_for(actor, key)


def item_for(actor: Actor, key: UUID, *, to: Capability) -> AgendaItem:
    """Something that is talked about; 404 when its life domain is not shared."""
    rows = AgendaItem.objects.select_related("meeting")
    row = _read_by(actor, rows.filter(pk=key).first())
    meeting_for(actor, row.meeting_id, to=to)
    return row


def decision_for(actor: Actor, key: UUID, *, to: Capability) -> Decision:
    """The same of a decision."""
    rows = Decision.objects.select_related("meeting")
    row = _read_by(actor, rows.filter(pk=key).first())
    insist_on_resident(actor, row.resident_id, domain=row.domain, to=to)
    return row


def _read_by(actor: Actor, row: SaidT | None) -> SaidT:
    """What was said, for whom its life domain and the name are shared with."""
    if row is None or row.domain not in domains_with_words(actor, row.resident_id):
        raise Http404
    return row
