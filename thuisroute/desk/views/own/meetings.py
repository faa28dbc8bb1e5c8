"""A meeting about me: when it is, who comes, what I want to say there."""

from uuid import UUID, uuid4

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_POST

from thuisroute.desk.forms.own import YES, ComingForm, OwnWordsForm
from thuisroute.desk.own_file import own_resident
from thuisroute.kernel.web import ActorRequest, done, own_page, refusals_shown
from thuisroute.meetings.actions.answer_meeting import answer_own
from thuisroute.meetings.actions.write_meeting_words import (
    take_back_meeting_words,
    write_meeting_words,
)
from thuisroute.meetings.queries.around import law_of
from thuisroute.meetings.queries.at_the_table import at_the_table
from thuisroute.meetings.queries.in_words import agenda_of, asked, decided
from thuisroute.meetings.queries.one_meeting import MeetingRow, meeting_for
from thuisroute.meetings.rules.lifecycle import COMING
from thuisroute.meetings.words import KINDS, LOOKS, STATES, WAYS
from thuisroute.sharing.words import DOMAINS


@own_page
def own_meeting(request: ActorRequest, key: UUID) -> HttpResponse:
    """All of it; the form adds what I want to say."""
    own_resident(request.actor)
    meeting = meeting_for(request.actor, key)
    form = OwnWordsForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        with refusals_shown(form):
            write_meeting_words(by=request.actor, meeting=key, **form.cleaned_data)
            said = gettext("Saved. The others read it at the meeting.")
            return done(request, _page(key), said)
    return _show(request, meeting, form, ComingForm())


@require_POST
@own_page
def own_meeting_answer(request: ActorRequest, key: UUID) -> HttpResponse:
    """Whether I come, and whether I bring somebody."""
    own_resident(request.actor)
    meeting, form = meeting_for(request.actor, key), ComingForm(request.POST)
    if form.is_valid():
        given = form.cleaned_data
        with refusals_shown(form):
            answer_own(
                by=request.actor,
                meeting=key,
                comes=given["comes"] == YES,
                with_somebody=given["with_somebody"],
            )
            return done(request, _page(key), gettext("Thank you. Your answer is in."))
    return _show(request, meeting, OwnWordsForm(), form)


@require_POST
@own_page
def own_meeting_back(request: ActorRequest, key: UUID) -> HttpResponse:
    """What was written for a meeting is gone again."""
    meeting = take_back_meeting_words(by=request.actor, words=key)
    return done(request, _page(meeting), gettext("It is gone."))


def _page(meeting: UUID) -> str:
    return reverse("own_meeting", args=[meeting])


def _show(
    request: ActorRequest, meeting: MeetingRow, form: OwnWordsForm, coming: ComingForm
) -> HttpResponse:
    law = law_of(meeting.resident_id)
    table = at_the_table(request.actor, meeting)
    context = {
        "meeting": meeting,
        "title": KINDS[meeting.kind],
        "asked": asked(table, law),
        "agenda": agenda_of(table, law, {}),
        "own_words": [(DOMAINS[one.domain], one) for one in table.words],
        "decided": decided(table.decisions, law),
        "answer": table.own_answer,
        "comes": meeting.state in [*COMING],
        "states": STATES,
        "looks": LOOKS,
        "ways": WAYS,
        "form": form,
        "coming": coming,
        "once": uuid4(),
        "new_key": uuid4,
    }
    return render(request, "desk/own/meeting.jinja", context)
