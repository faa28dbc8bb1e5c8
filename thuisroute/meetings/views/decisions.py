"""What is decided at a meeting, and what becomes of it."""

from uuid import UUID

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from thuisroute.kernel.form_page import FormPage, form_page
from thuisroute.kernel.web import ActorRequest, done, refusals_shown, signed_in
from thuisroute.meetings.actions.decide import decide, settle_decision
from thuisroute.meetings.forms.meeting import DecideForm
from thuisroute.meetings.queries.one_meeting import decision_for, meeting_for
from thuisroute.meetings.rules.deciding import Resolved, Settled
from thuisroute.meetings.views.answering import pressed
from thuisroute.meetings.views.choices import Table, subjects
from thuisroute.meetings.views.showing import meeting_url
from thuisroute.parties.rules.capabilities import Capability


@signed_in
def decide_page(request: ActorRequest, key: UUID) -> HttpResponse:
    """It comes into the plan, and stands under Today of whoever does it."""
    actor = request.actor
    meeting = meeting_for(actor, key, to=Capability.KEEP_MEETINGS)
    table = Table(meeting.resident_id)
    form = DecideForm(
        request.POST if request.method == "POST" else None,
        domains=subjects(actor, meeting.resident_id),
        owners=table.seats(),
    )
    if form.is_bound and form.is_valid():
        given = form.cleaned_data
        resolved = Resolved(
            given["domain"], given["text"], table.of(given["owner"]), given["due_on"]
        )
        with refusals_shown(form):
            decide(by=actor, meeting=key, resolved=resolved)
            said = _("It is decided, and stands in the plan.")
            return done(request, meeting_url(meeting), said)
    return form_page(
        request,
        form,
        FormPage(
            title=_("Write down a decision"),
            lead=_("It comes into the plan, and with the work of whoever does it."),
            save=_("Save the decision"),
            above=(_("Meeting"), meeting_url(meeting)),
        ),
    )


@require_POST
@signed_in
def settle(request: ActorRequest, key: UUID) -> HttpResponse:
    """Done, dropped, or open again."""
    asked = request.POST.get("settled", "")
    settled = Settled(asked) if asked in [*Settled] else Settled.OPEN
    meeting = decision_for(request.actor, key, to=Capability.KEEP_MEETINGS).meeting_id
    return pressed(
        request,
        meeting,
        lambda: settle_decision(by=request.actor, decision=key, settled=settled),
        _("It is saved."),
    )
