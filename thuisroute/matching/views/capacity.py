"""Whether there is room: asking, answering, and what was answered."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from thuisroute.agreements.queries import law_in_force
from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.form_page import FormPage, form_page
from thuisroute.kernel.web import ActorRequest, done, refusals_shown, signed_in
from thuisroute.matching.actions.ask_room import (
    answer_on_room,
    ask_room,
    parties_with_room,
)
from thuisroute.matching.forms.capacity import RoomAnswerForm, RoomForm
from thuisroute.matching.forms.quota import Choices
from thuisroute.matching.models import CapacityQuestion
from thuisroute.matching.queries.capacity import (
    seen_questions,
    waiting_first,
    wanted_for,
)
from thuisroute.matching.wording import Wording
from thuisroute.parties.rules.capabilities import Capability, may
from thuisroute.sharing.access import insist_on_role


@signed_in
def capacity(request: ActorRequest) -> HttpResponse:
    """What was asked and answered; no person stands in it."""
    role = request.actor.role
    asks = may(role, Capability.PROPOSE)
    if not asks:
        insist_on_role(request.actor, Capability.ANSWER_ON_ROOM)
    words = Wording(law_in_force(request.actor.region)).labels
    context = {
        "rows": [_row(one, words) for one in waiting_first(request.actor)],
        "asks": asks,
        "answers": may(role, Capability.ANSWER_ON_ROOM),
    }
    return render(request, "matching/capacity.jinja", context)


@signed_in
def ask_capacity(request: ActorRequest) -> HttpResponse:
    """`for`: a registration of which the needs are filled in, never who it is."""
    actor = request.actor
    insist_on_role(actor, Capability.PROPOSE)
    form = RoomForm(
        request.POST if request.method == "POST" else None,
        choices=_choices(actor),
        initial=_initial(actor, request.GET.get("for", "")),
    )
    if form.is_bound and form.is_valid():
        with refusals_shown(form):
            number = ask_room(by=actor, wanted=form.wanted(), parties=form.asked())
            said = ngettext(
                "%(num)s organisation was asked.",
                "%(num)s organisations were asked.",
                number,
            ) % {"num": number}
            return done(request, reverse("capacity"), said)
    page = FormPage(
        title=_("Ask who has room"),
        lead=_("Only what is needed is asked. Who it is for is not told."),
        save=_("Ask"),
        above=(_("Is there room?"), reverse("capacity")),
    )
    return form_page(request, form, page)


@signed_in
def answer_capacity(request: ActorRequest, key: UUID) -> HttpResponse:
    """By the organisation that was asked."""
    actor = request.actor
    insist_on_role(actor, Capability.ANSWER_ON_ROOM)
    row = seen_questions(actor).filter(pk=key).first()
    if row is None:
        raise Http404
    form = RoomAnswerForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        with refusals_shown(form):
            answer_on_room(by=actor, question=key, answer=form.answer())
            return done(request, reverse("capacity"), _("Your answer was sent."))
    words = Wording(law_in_force(actor.region))
    page = FormPage(
        title=_("Do you have room?"),
        lead=_("Nobody is named yet. Your answer promises nothing."),
        save=_("Send the answer"),
        above=(_("Is there room?"), reverse("capacity")),
        facts=_facts(row, words),
    )
    return form_page(request, form, page)


def _choices(actor: Actor) -> dict[str, Choices]:
    law = law_in_force(actor.region)
    words = Wording(law).labels
    return {
        "product": [(one.id, words.get(one.id, one.id)) for one in law.products],
        "municipality": [
            ("", _("It does not matter")),
            *((one.code, one.name) for one in law.municipalities_on(clock.today())),
        ],
        "parties": [(str(one.pk), one.name) for one in parties_with_room(actor.region)],
    }


def _initial(actor: Actor, referral: str) -> dict[str, Any]:
    try:
        wanted = wanted_for(actor, UUID(referral))
    except ValueError:
        return {}
    if wanted is None:
        return {}
    return {
        "product": wanted.product,
        "municipality": wanted.municipality,
        "household_size": wanted.household_size,
        "rooms": wanted.rooms,
        "rent_limit": wanted.rent_limit,
        "step_free": wanted.step_free,
    }


def _facts(row: CapacityQuestion, words: Wording) -> list[tuple[str, object]]:
    place = words.labels.get(row.municipality_code, row.municipality_code)
    return [
        (_("For which home"), words.labels.get(row.product, row.product)),
        (_("Municipality"), place or _("It does not matter")),
        (_("For how many people"), row.household_size),
        (_("Rooms at least"), row.rooms),
        (_("Rent at most"), words.money(row.rent_limit)),
        (_("Without steps"), _("needed") if row.step_free else _("not needed")),
    ]


def _row(row: CapacityQuestion, words: dict[str, str]) -> dict[str, Any]:
    return {
        "question": row,
        "party": row.party.name,
        "product": words.get(row.product, row.product),
        "place": words.get(row.municipality_code, row.municipality_code),
        "url": reverse("answer_capacity", args=[row.pk]),
    }
