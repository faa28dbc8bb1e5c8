"""Holds: who has something kept beyond its term, why, and until when."""

from uuid import UUID, uuid4

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_GET

from thuisroute.kernel import clock, looks
from thuisroute.kernel.calendar import add_months
from thuisroute.kernel.questions import ask
from thuisroute.kernel.web import ActorRequest, done, refusals_shown, signed_in
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.sharing.access import insist_on_role
from thuisroute.sharing.actions.lift_hold import lift_hold
from thuisroute.sharing.actions.place_hold import place_hold
from thuisroute.sharing.forms.hold import HoldForm, LiftForm
from thuisroute.sharing.kept_records import HoldLine, hold_lines

LOOK_AGAIN = 6


@require_GET
@signed_in
def holds(request: ActorRequest) -> HttpResponse:
    """Those that stand first, the one to look at soonest in front."""
    insist_on_role(request.actor, Capability.MANAGE_RETENTION)
    page = {"rows": _lines(), "today": clock.today()}
    return render(request, "sharing/holds.jinja", page)


@signed_in
def place(request: ActorRequest) -> HttpResponse:
    """The form, and what became of it."""
    insist_on_role(request.actor, Capability.MANAGE_RETENTION)
    form = HoldForm(
        request.POST if request.method == "POST" else None,
        initial={
            "number": request.GET.get("number", "")[:20],
            "review_by": add_months(clock.today(), LOOK_AGAIN),
        },
    )
    if form.is_bound and form.is_valid():
        with refusals_shown(form):
            place_hold(by=request.actor, **form.cleaned_data)
        if form.is_valid():
            said = gettext("Nothing of this dossier is destroyed for now.")
            return done(request, reverse("legal_holds"), said)
    once = request.POST.get("once") or uuid4()
    return render(request, "sharing/place_hold.jinja", {"form": form, "once": once})


@signed_in
def lift(request: ActorRequest, key: UUID) -> HttpResponse:
    """First why, then the deed."""
    insist_on_role(request.actor, Capability.MANAGE_RETENTION)
    line = next((one for one in _lines() if one.id == key and one.may_lift), None)
    if line is None:
        raise Http404
    form = LiftForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        with refusals_shown(form):
            lift_hold(by=request.actor, hold=key, **form.cleaned_data)
        if form.is_valid():
            said = gettext("Lifted. What became due meanwhile goes tonight.")
            return done(request, reverse("legal_holds"), said)
    once = request.POST.get("once") or uuid4()
    page = {"form": form, "line": line, "once": once}
    return render(request, "sharing/lift_hold.jinja", page)


def _lines() -> list[HoldLine]:
    rows = hold_lines()
    found = ask(rows).of(rows)
    looks.listed(one.resident_id for one in found)
    return found
