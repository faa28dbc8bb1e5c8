"""A meeting is moved to another moment, cancelled, or goes on after all."""

from uuid import UUID

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from thuisroute.kernel import clock
from thuisroute.kernel.form_page import FormPage, form_page
from thuisroute.kernel.web import ActorRequest, done, refusals_shown, signed_in
from thuisroute.meetings.actions.move_meeting import (
    cancel_meeting,
    move_meeting,
    resume_meeting,
)
from thuisroute.meetings.forms.meeting import MomentForm
from thuisroute.meetings.queries.one_meeting import meeting_for
from thuisroute.meetings.views.answering import pressed
from thuisroute.meetings.views.choices import Table
from thuisroute.meetings.views.showing import meeting_url
from thuisroute.parties.rules.capabilities import Capability


@signed_in
def move_page(request: ActorRequest, key: UUID) -> HttpResponse:
    """Everybody is asked again."""
    meeting = meeting_for(request.actor, key, to=Capability.KEEP_MEETINGS)
    local = clock.local(meeting.starts_at)
    form = MomentForm(
        request.POST if request.method == "POST" else None,
        offices=Table(meeting.resident_id).offices(),
        initial={
            "on": local.date(),
            "at": local.time(),
            "minutes": meeting.minutes,
            "way": meeting.way,
            "office": str(meeting.office_id or ""),
        },
    )
    back = meeting_url(meeting)
    if form.is_bound and form.is_valid():
        with refusals_shown(form):
            move_meeting(by=request.actor, meeting=key, moment=form.moment())
            return done(request, back, _("Moved. Everybody is asked again."))
    return form_page(
        request,
        form,
        FormPage(
            title=_("Move the meeting"),
            lead=_("Everybody is asked again whether they come."),
            save=_("Move the meeting"),
            above=(_("Meeting"), back),
        ),
    )


@require_POST
@signed_in
def cancel(request: ActorRequest, key: UUID) -> HttpResponse:
    """It does not go on; this can be taken back."""
    return pressed(
        request,
        key,
        lambda: cancel_meeting(by=request.actor, meeting=key),
        _("The meeting is cancelled."),
    )


@require_POST
@signed_in
def resume(request: ActorRequest, key: UUID) -> HttpResponse:
    """It goes on after all."""
    return pressed(
        request,
        key,
        lambda: resume_meeting(by=request.actor, meeting=key),
        _("The meeting goes on after all."),
    )
