"""Hours of support over time, and more or less of it: asked, decided, taken back."""

from typing import Any
from uuid import UUID, uuid4

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.parties import Participant
from thuisroute.agreements.words import kind_words
from thuisroute.guidance.actions.ask_scaling import ask_scaling, withdraw_scaling
from thuisroute.guidance.actions.decide_scaling import decide_scaling
from thuisroute.guidance.facts import law_of, seat_of, voice_of
from thuisroute.guidance.forms.scaling import AnswerForm, AskForm
from thuisroute.guidance.models import ScalingRequest
from thuisroute.guidance.queries.hours import HEALTH, hours_now, hours_of, request_for
from thuisroute.guidance.queries.hours_in_words import (
    hours_seen,
    who_decides_on_scaling,
)
from thuisroute.guidance.queries.in_words import language
from thuisroute.guidance.rules.hearing import is_to_be_heard
from thuisroute.guidance.rules.hours import hours_on
from thuisroute.guidance.rules.scaling import ScalingState, rule_of
from thuisroute.guidance.words import DIRECTIONS, REQUEST_LOOKS, REQUEST_STATES
from thuisroute.kernel import clock
from thuisroute.kernel.form_page import FormPage, form_page
from thuisroute.kernel.web import (
    ActorRequest,
    done,
    pressed,
    refusals_shown,
    signed_in,
)
from thuisroute.parties.rules.capabilities import Capability, may
from thuisroute.sharing.access import insist_on_resident, insist_on_role
from thuisroute.sharing.queries.names import name_or_number


@signed_in
def hours_page(request: ActorRequest, key: UUID) -> HttpResponse:
    """The line, the figures beside it, and what was asked."""
    actor = request.actor
    insist_on_resident(actor, key, domain=HEALTH)
    law = law_of(key)
    context = {
        "resident": key,
        "name": name_or_number(request.actor, key),
        "seen": hours_seen(actor, key, law),
        "decides": who_decides_on_scaling(law),
        "asks": may(actor.role, Capability.ASK_SCALING) and rule_of(law) is not None,
        **_words(law),
    }
    return render(request, "guidance/hours.jinja", context)


@signed_in
def ask(request: ActorRequest, key: UUID) -> HttpResponse:
    """More or less support."""
    insist_on_resident(request.actor, key, domain=HEALTH, to=Capability.ASK_SCALING)
    back, law = reverse("hours", args=[key]), law_of(key)
    form = AskForm(
        request.POST if request.method == "POST" else None,
        hears=is_to_be_heard(law, asked_as=voice_of(request.actor), heard=False),
    )
    if form.is_bound and form.is_valid():
        given = form.cleaned_data
        with refusals_shown(form):
            ask_scaling(
                by=request.actor,
                resident=key,
                direction=form.direction_given,
                hours=given["hours"],
                reason=given["reason"],
                heard=form.heard(),
            )
            return done(request, back, _("The question is asked."))
    decides = who_decides_on_scaling(law)
    page = FormPage(
        title=_("More or less support"),
        about=name_or_number(request.actor, key),
        lead=_("Talk it over with the resident first."),
        above=(_("Hours of support"), back),
        save=_("Ask for it"),
        facts=[(_("Hours a month now"), hours_now(request.actor, key) or 0)],
        article=decides["article"] if decides else None,
    )
    return form_page(request, form, page)


@signed_in
def scaling_page(request: ActorRequest, key: UUID) -> HttpResponse:
    """What was asked; who the agreement names decides here."""
    actor, row = request.actor, request_for(request.actor, key)
    law, back = law_of(row.resident_id), reverse("hours", args=[row.resident_id])
    form = AnswerForm(
        request.POST if request.method == "POST" else None,
        hears=is_to_be_heard(law, asked_as=row.asked_as, heard=bool(row.heard_words)),
        initial={"hours": _hours_asked(request, row), "starts_on": clock.today()},
    )
    if form.is_bound:
        insist_on_role(actor, Capability.DECIDE_SCALING)
        if form.is_valid():
            with refusals_shown(form):
                decide_scaling(by=actor, request=key, answer=form.answer())
                return done(request, back, _("The decision is recorded."))
    waits = row.state == ScalingState.ASKED
    context = {
        "row": row,
        "name": name_or_number(request.actor, row.resident_id),
        "back": back,
        "decides": who_decides_on_scaling(law),
        "form": form if form.is_bound or (waits and _decides(request, row)) else None,
        "withdraws": waits
        and row.asked_as == voice_of(actor)
        and may(actor.role, Capability.ASK_SCALING),
        "once": request.POST.get("once") or uuid4(),
        **_words(law),
    }
    return render(request, "guidance/scaling.jinja", context)


@require_POST
@signed_in
def withdraw(request: ActorRequest, key: UUID) -> HttpResponse:
    """What was asked is not asked any more."""
    row = request_for(request.actor, key)
    insist_on_role(request.actor, Capability.ASK_SCALING)
    back = reverse("hours", args=[row.resident_id])
    return pressed(
        request,
        lambda: withdraw_scaling(by=request.actor, request=key),
        at=back,
        said=_("The question is taken back."),
    )


def _decides(request: ActorRequest, row: ScalingRequest) -> bool:
    return Participant(row.party_kind, row.role) == seat_of(request.actor)


def _hours_asked(request: ActorRequest, row: ScalingRequest) -> int:
    """What there would be if all of it were granted."""
    steps = hours_of(request.actor, row.resident_id)
    now = hours_on(steps, clock.today()) or 0
    change = row.hours if row.direction == "up" else -row.hours
    return max(now + change, 0)


def _words(law: Agreement) -> dict[str, Any]:
    return {
        "directions": DIRECTIONS,
        "states": REQUEST_STATES,
        "looks": REQUEST_LOOKS,
        "kind": lambda kind: kind_words(law, kind, language()),
    }
