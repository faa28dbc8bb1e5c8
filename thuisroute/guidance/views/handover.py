"""A warm handover: a list that three parties work through together."""

from uuid import UUID, uuid4

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from thuisroute.agreements.words import article_reference
from thuisroute.guidance.actions.hand_over import (
    CARE_PROVIDER,
    SUPPORT_WORKER,
    begin_handover,
    call_off_handover,
    finish_handover,
    tick_handover,
)
from thuisroute.guidance.facts import law_of
from thuisroute.guidance.forms.handover import HandoverForm
from thuisroute.guidance.queries.handovers import (
    handover_for,
    handover_lines,
    handover_seen,
    running_handover,
    sides_named,
)
from thuisroute.guidance.queries.in_words import language
from thuisroute.guidance.rules.handing_over import HandoverState, handover_rule
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.form_page import FormPage, form_page
from thuisroute.kernel.web import (
    ActorRequest,
    done,
    pressed,
    refusals_shown,
    signed_in,
)
from thuisroute.parties.queries import parties_of, seats_in_role
from thuisroute.parties.rules.capabilities import Capability, may
from thuisroute.sharing.access import insist_on_resident, insist_on_role
from thuisroute.sharing.queries.names import name_or_number


@signed_in
def new_handover(request: ActorRequest, key: UUID) -> HttpResponse:
    """To somebody of the own organisation, or of another one."""
    actor = request.actor
    insist_on_resident(actor, key, domain="identity", to=Capability.HAND_OVER)
    running = running_handover(actor, key)
    if running is not None and request.method != "POST":
        return redirect("handover", key=running.pk)
    people = _people(actor)
    form = HandoverForm(
        request.POST if request.method == "POST" else None,
        people=[(value, name) for value, name, _who in people],
    )
    if form.is_bound and form.is_valid():
        chosen = {value: who for value, _name, who in people}
        to_party, to_user = chosen[form.cleaned_data["to"]]
        with refusals_shown(form):
            row = begin_handover(
                by=actor, resident=key, to_party=to_party, to_user=to_user, agreed=True
            )
            there = reverse("handover", args=[row.pk])
            return done(request, there, _("The handover has begun."))
    law, back = law_of(key), reverse("plan", args=[key])
    rule = handover_rule(law)
    page = FormPage(
        title=_("Hand over"),
        about=name_or_number(actor, key),
        lead=_("Another support worker takes over, with a warm handover."),
        save=_("Begin the handover"),
        above=(_("Plan"), back),
        article=article_reference(
            law, rule.article, language(), not_agreed=rule.not_agreed
        )
        if rule
        else None,
    )
    return form_page(request, form, page)


@signed_in
def handover_page(request: ActorRequest, key: UUID) -> HttpResponse:
    """What is to be done, whose it is, and what is done."""
    actor, row = request.actor, handover_for(request.actor, key)
    seen = handover_seen(actor, row, law_of(row.resident_id))
    runs = row.state == HandoverState.RUNNING
    context = {
        "row": row,
        "name": name_or_number(request.actor, row.resident_id),
        "lines": handover_lines(seen),
        "runs": runs,
        **sides_named(row),
        "hands_over": runs and may(actor.role, Capability.HAND_OVER),
        "takes": seen.voice == "takes_over",
        "new_key": uuid4,
    }
    return render(request, "guidance/handover.jinja", context)


@require_POST
@signed_in
def tick(request: ActorRequest, key: UUID, item: str) -> HttpResponse:
    """One item."""
    insist_on_role(request.actor, Capability.TAKE_PART)
    there = reverse("handover", args=[key])
    return pressed(
        request,
        lambda: tick_handover(by=request.actor, handover=key, item=item),
        at=there,
        said=_("Done, and written down."),
    )


@require_POST
@signed_in
def finish(request: ActorRequest, key: UUID) -> HttpResponse:
    """All of it; whoever takes over is the contact now."""
    insist_on_role(request.actor, Capability.HAND_OVER)
    row = handover_for(request.actor, key)
    there = reverse("handover", args=[key])
    said = _("The handover is done. You are the contact now.")
    return pressed(
        request,
        lambda: finish_handover(by=request.actor, handover=key),
        at=there,
        said=said,
        then=reverse("plan", args=[row.resident_id]),
    )


@require_POST
@signed_in
def call_off(request: ActorRequest, key: UUID) -> HttpResponse:
    """None of it; another organisation that came along does not see it any more."""
    insist_on_role(request.actor, Capability.HAND_OVER)
    handover_for(request.actor, key)
    return pressed(
        request,
        lambda: call_off_handover(by=request.actor, handover=key),
        at=reverse("handover", args=[key]),
        said=_("The handover is called off."),
        then=reverse("today"),
    )


def _people(actor: Actor) -> list[tuple[str, str, tuple[UUID, UUID]]]:
    """Support workers of the own organisation first, then of the others."""
    providers = {one.pk: one.name for one in parties_of(actor.region, CARE_PROVIDER)}
    seats = seats_in_role(providers, SUPPORT_WORKER)
    found = [
        (
            f"{seat.party_id}.{seat.user_id}",
            f"{seat.user.name}, {providers[seat.party_id]}",
            (seat.party_id, seat.user_id),
        )
        for seat in seats
        if seat.user_id != actor.user
    ]
    return sorted(found, key=lambda one: (one[2][0] != actor.party, one[1]))
