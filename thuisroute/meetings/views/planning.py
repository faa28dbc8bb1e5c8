"""The meetings about a resident, and a new one."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from thuisroute.kernel.form_page import FormPage, form_page
from thuisroute.kernel.web import ActorRequest, done, refusals_shown, signed_in
from thuisroute.meetings.actions.plan_meeting import plan_meeting
from thuisroute.meetings.forms.meeting import MeetingForm
from thuisroute.meetings.queries.around import own_key
from thuisroute.meetings.queries.meetings import meetings_of
from thuisroute.meetings.rules.planning import HOUSING
from thuisroute.meetings.rules.rounds import MeetingKind
from thuisroute.meetings.views.choices import Table
from thuisroute.meetings.views.showing import meeting_url
from thuisroute.meetings.words import KINDS, LOOKS, STATES, WAYS
from thuisroute.parties.rules.capabilities import Capability, may
from thuisroute.sharing.access import insist_on_resident
from thuisroute.sharing.queries.names import name_or_number


@signed_in
def meetings(request: ActorRequest, key: UUID) -> HttpResponse:
    """Those to come and those that were held, as far as they are shared."""
    insist_on_resident(request.actor, key)
    context = {
        "resident": key,
        "name": name_or_number(request.actor, key),
        "meetings": meetings_of(request.actor, key),
        "keeps": may(request.actor.role, Capability.KEEP_MEETINGS),
        "kinds": KINDS,
        "states": STATES,
        "looks": LOOKS,
        "ways": WAYS,
    }
    return render(request, "meetings/meetings.jinja", context)


@signed_in
def new_meeting(request: ActorRequest, key: UUID) -> HttpResponse:
    """Whom the agreement wants at the table is ticked already."""
    actor = request.actor
    insist_on_resident(actor, key, domain=HOUSING, to=Capability.KEEP_MEETINGS)
    table = Table(key)
    wanted = request.GET.get("kind", "")
    kinds = dict(table.kinds())
    kind = MeetingKind(wanted if wanted in kinds else MeetingKind.CASE_MEETING)
    form = MeetingForm(
        request.POST if request.method == "POST" else None,
        kinds=[*kinds.items()],
        seats=table.seats(),
        offices=table.offices(),
        initial={"kind": kind.value, "asked": table.usual(kind, own_key(actor))},
    )
    if form.is_bound and form.is_valid():
        with refusals_shown(form):
            made = plan_meeting(
                by=actor,
                resident=key,
                kind=MeetingKind(form.cleaned_data["kind"]),
                moment=form.moment(),
                asked=[table.of(one) for one in form.cleaned_data["asked"]],
            )
            said = _("The meeting is planned. Everybody who is asked sees it.")
            return done(request, meeting_url(made), said)
    return form_page(
        request,
        form,
        FormPage(
            title=_("Plan a meeting"),
            lead=_("What is due in this dossier comes on the agenda by itself."),
            save=_("Plan the meeting"),
            above=(_("Meetings"), reverse("meetings", args=[key])),
        ),
    )
