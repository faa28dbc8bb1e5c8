"""One meeting: who comes, what is talked about, what was decided.

A page of the desk, since a review has its texts in the tenancy.
"""

from typing import Any
from uuid import UUID, uuid4

from django.http import HttpResponse
from django.shortcuts import render

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.questions import ask
from thuisroute.kernel.web import ActorRequest, signed_in
from thuisroute.meetings.queries.around import law_of
from thuisroute.meetings.queries.at_the_table import AtTheTable, at_the_table
from thuisroute.meetings.queries.in_words import agenda_of, asked, decided
from thuisroute.meetings.queries.meetings import MeetingRow
from thuisroute.meetings.queries.one_meeting import meeting_for
from thuisroute.meetings.rules.lifecycle import COMING
from thuisroute.meetings.rules.rounds import EVENT_OF, HOLDS, MeetingKind
from thuisroute.meetings.words import ANSWERS, KINDS, LOOKS, STATES, WAYS
from thuisroute.parties.rules.capabilities import Capability, may
from thuisroute.sharing.queries.names import name_or_number
from thuisroute.tenancies.queries.own_words import own_words_waiting
from thuisroute.tenancies.queries.reviews import review_of_meeting


@signed_in
def meeting_page(request: ActorRequest, key: UUID) -> HttpResponse:
    """For before, during and after; each sees their own life domains."""
    actor, meeting = request.actor, meeting_for(request.actor, key)
    law, table = law_of(meeting.resident_id), at_the_table(actor, meeting)
    context = {
        "meeting": meeting,
        "name": name_or_number(actor, meeting.resident_id),
        "title": KINDS[meeting.kind],
        "asked": asked(table, law),
        "mine": _mine(actor, table),
        "agenda": agenda_of(
            table, law, _waiting_words(actor, meeting), own=actor.party
        ),
        "decided": decided(table.decisions, law),
        "own_answer": table.own_answer,
        "comes": meeting.state in [*COMING],
        "can": _can(actor, meeting),
        "review": _review(actor, meeting, law),
        "states": STATES,
        "looks": LOOKS,
        "ways": WAYS,
        "answers": ANSWERS,
        "today": clock.today(),
        "new_key": uuid4,
    }
    return render(request, "desk/meeting.jinja", context)


def _can(actor: Actor, meeting: MeetingRow) -> dict[str, bool]:
    keeps = may(actor.role, Capability.KEEP_MEETINGS)
    return {
        "keep": keeps,
        "hold": keeps and may(actor.role, HOLDS[MeetingKind(meeting.kind)]),
    }


def _mine(actor: Actor, table: AtTheTable) -> str | None:
    """How the own seat answered; None where it was not asked."""
    own = (actor.party, actor.role)
    return next(
        (one.answer for one in table.seats if (one.party, one.role) == own), None
    )


def _waiting_words(actor: Actor, meeting: MeetingRow) -> dict[str, list[Any]]:
    """What the resident wrote for the next talk, before there was a meeting."""
    found: dict[str, list[Any]] = {}
    if meeting.kind in EVENT_OF and meeting.state in [*COMING]:
        waiting = own_words_waiting(actor, meeting.resident_id)
        for one in ask(waiting).of(waiting):
            found.setdefault(one.domain, []).append(one)
    return found


def _review(actor: Actor, meeting: MeetingRow, law: Agreement) -> UUID | None:
    """The review that came of it, to which every party adds its part."""
    if meeting.kind not in EVENT_OF or not law.clocks:
        return None
    return review_of_meeting(actor, meeting.pk)
