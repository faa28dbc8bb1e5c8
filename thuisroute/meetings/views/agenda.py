"""What is talked about at a meeting: answered, brought, taken off, written down."""

from uuid import UUID

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from thuisroute.kernel import clock
from thuisroute.kernel.form_page import FormPage, form_page
from thuisroute.kernel.web import ActorRequest, done, refusals_shown, signed_in
from thuisroute.meetings.actions.answer_meeting import answer_meeting
from thuisroute.meetings.actions.bring import bring, take_off
from thuisroute.meetings.actions.gather_agenda import gather_agenda
from thuisroute.meetings.actions.hold_meeting import add_minutes, hold_meeting
from thuisroute.meetings.forms.meeting import BringForm, HeldForm
from thuisroute.meetings.models import Meeting
from thuisroute.meetings.queries.around import law_of
from thuisroute.meetings.queries.at_the_table import AtTheTable, at_the_table
from thuisroute.meetings.queries.in_words import item_title, who
from thuisroute.meetings.queries.one_meeting import item_for, meeting_for
from thuisroute.meetings.rules.lifecycle import MeetingState
from thuisroute.meetings.rules.rounds import HOLDS, MeetingKind
from thuisroute.meetings.views.answering import pressed
from thuisroute.meetings.views.choices import subjects
from thuisroute.meetings.views.showing import meeting_url
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.sharing.access import insist_on_role


@require_POST
@signed_in
def answer(request: ActorRequest, key: UUID) -> HttpResponse:
    """Whether the own seat comes."""
    comes = request.POST.get("comes") == "yes"
    return pressed(
        request,
        key,
        lambda: answer_meeting(by=request.actor, meeting=key, comes=comes),
        _("Your answer is saved."),
    )


@require_POST
@signed_in
def gather(request: ActorRequest, key: UUID) -> HttpResponse:
    """What has come up since."""
    return pressed(
        request,
        key,
        lambda: gather_agenda(by=request.actor, meeting=key),
        _("The agenda has everything that is due by then."),
    )


@require_POST
@signed_in
def off(request: ActorRequest, key: UUID) -> HttpResponse:
    """A subject is not talked about."""
    meeting = item_for(request.actor, key, to=Capability.KEEP_MEETINGS).meeting_id
    return pressed(
        request,
        meeting,
        lambda: take_off(by=request.actor, item=key),
        _("It is off the agenda."),
    )


@signed_in
def bring_page(request: ActorRequest, key: UUID) -> HttpResponse:
    """Something that the own organisation wants to talk about."""
    meeting = meeting_for(request.actor, key, to=Capability.KEEP_MEETINGS)
    form = BringForm(
        request.POST if request.method == "POST" else None,
        domains=subjects(request.actor, meeting.resident_id),
    )
    if form.is_bound and form.is_valid():
        with refusals_shown(form):
            bring(by=request.actor, meeting=key, **form.cleaned_data)
            return done(request, meeting_url(meeting), _("It stands on the agenda."))
    return form_page(
        request,
        form,
        FormPage(
            title=_("Bring something to the table"),
            lead=_("Whoever has this life domain reads it, and nobody else."),
            save=_("Put it on the agenda"),
            above=(_("Meeting"), meeting_url(meeting)),
        ),
    )


@signed_in
def held_page(request: ActorRequest, key: UUID) -> HttpResponse:
    """Who was there, and a few words for each subject; more words afterwards."""
    meeting = meeting_for(request.actor, key, to=Capability.KEEP_MEETINGS)
    insist_on_role(request.actor, HOLDS[MeetingKind(meeting.kind)])
    over = meeting.state == MeetingState.HELD
    form = _held_form(request, meeting, at_the_table(request.actor, meeting), over=over)
    if form.is_bound and form.is_valid():
        with refusals_shown(form):
            if over:
                add_minutes(by=request.actor, meeting=key, said=form.said())
            else:
                hold_meeting(by=request.actor, meeting=key, held=form.held())
            said = _("It is written down.")
            return done(request, meeting_url(meeting), said)
    return form_page(
        request,
        form,
        FormPage(
            title=_("What was said") if over else _("The meeting was held"),
            lead=_("Keep it short. Who has the life domain of a subject reads it."),
            save=_("Save"),
            above=(_("Meeting"), meeting_url(meeting)),
        ),
    )


def _held_form(
    request: ActorRequest, meeting: Meeting, table: AtTheTable, *, over: bool
) -> HeldForm:
    law = law_of(meeting.resident_id)
    today = clock.today()
    planned = clock.local(meeting.starts_at).date()
    start = {f"said_{one.pk}": one.said for one in table.items}
    return HeldForm(
        request.POST if request.method == "POST" else None,
        seats=[(str(one.key), who(law, one)) for one in table.seats],
        subjects=[(one.pk, item_title(one, law)) for one in table.items],
        over=over,
        initial={
            "on": min(planned, today),
            "there": [str(one.key) for one in table.seats if one.answer != "no"],
            **start,
        },
    )
