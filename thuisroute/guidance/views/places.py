"""Places to stay for a while: how full they are, and extra beds in winter weather."""

from typing import Any
from uuid import UUID, uuid4

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from thuisroute.agreements.queries import law_in_force
from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.words import article_reference
from thuisroute.guidance.actions.keep_places import change_beds, open_place
from thuisroute.guidance.actions.open_cold_weather import (
    close_cold_weather,
    open_cold_weather,
)
from thuisroute.guidance.forms.places import BedsForm, ColdWeatherForm, PlaceForm
from thuisroute.guidance.queries.in_words import language, municipality
from thuisroute.guidance.queries.places import PlaceSeen, place_for, places_of
from thuisroute.guidance.rules.fullness_chart import FLOOR, HEIGHT, WIDTH, bars
from thuisroute.guidance.rules.places import PlaceKind
from thuisroute.guidance.words import PLACES
from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.form_page import FormPage, form_page
from thuisroute.kernel.web import (
    ActorRequest,
    done,
    pressed,
    refusals_shown,
    signed_in,
)
from thuisroute.parties.rules.capabilities import Capability, may
from thuisroute.sharing.access import insist_on_role


@signed_in
def places(request: ActorRequest) -> HttpResponse:
    """All of them, and which are open for more people in this weather."""
    actor = request.actor
    insist_on_role(actor, Capability.SEE_PLACES)
    law = law_in_force(actor.region)
    context = {
        "places": [
            _line(one, law, actor) for one in places_of(actor, today=clock.today())
        ],
        "keeps": may(actor.role, Capability.KEEP_PLACES),
        **_reference(law),
    }
    return render(request, "guidance/places.jinja", context)


@signed_in
def new_place(request: ActorRequest) -> HttpResponse:
    """Of the own organisation."""
    actor = request.actor
    insist_on_role(actor, Capability.KEEP_PLACES)
    law = law_in_force(actor.region)
    form = PlaceForm(
        request.POST if request.method == "POST" else None,
        municipalities=[
            (one.code, one.name) for one in law.municipalities_on(clock.today())
        ],
    )
    if form.is_bound and form.is_valid():
        given = form.cleaned_data
        with refusals_shown(form):
            made = open_place(by=actor, **given | {"kind": PlaceKind(given["kind"])})
            said = _("The place is there.")
            return done(request, reverse("place", args=[made.pk]), said)
    page = FormPage(
        title=_("A new place"),
        lead=_("A place of your organisation where people stay for a while."),
        save=_("Add the place"),
        above=(_("Places"), reverse("places")),
    )
    return form_page(request, form, page)


@signed_in
def place_page(request: ActorRequest, key: UUID) -> HttpResponse:
    """How full it is; more or fewer beds for whose place it is."""
    actor = request.actor
    insist_on_role(actor, Capability.SEE_PLACES)
    seen = place_for(actor, key, today=clock.today())
    mine = seen.row.party_id == actor.party
    form = BedsForm(
        request.POST if request.method == "POST" else None,
        initial={"beds": seen.standing},
    )
    if form.is_bound and form.is_valid():
        with refusals_shown(form):
            change_beds(by=actor, place=key, beds=form.cleaned_data["beds"])
            return done(request, request.path, _("Saved."))
    law = law_in_force(actor.region)
    context = {
        "place": _line(seen, law, actor),
        "form": form if mine and may(actor.role, Capability.KEEP_PLACES) else None,
        "once": request.POST.get("once") or uuid4(),
        "new_key": uuid4,
        **_reference(law),
    }
    return render(request, "guidance/place.jinja", context)


@signed_in
def cold_weather(request: ActorRequest, key: UUID) -> HttpResponse:
    """Switch extra beds on for some nights (V)."""
    actor = request.actor
    insist_on_role(actor, Capability.OPEN_COLD_WEATHER)
    seen = place_for(actor, key, today=clock.today())
    form = ColdWeatherForm(
        request.POST if request.method == "POST" else None,
        initial={"opens_on": clock.today()},
    )
    back = reverse("place", args=[key])
    if form.is_bound and form.is_valid():
        with refusals_shown(form):
            open_cold_weather(by=actor, place=key, **form.cleaned_data)
            said = _("Extra beds are open. Everybody in the region can see it.")
            return done(request, back, said)
    page = FormPage(
        title=_("Extra beds in winter weather"),
        lead=seen.row.name,
        save=_("Open extra beds"),
        above=(seen.row.name, back),
        article=_reference(law_in_force(actor.region))["article"],
    )
    return form_page(request, form, page)


@require_POST
@signed_in
def cold_weather_over(request: ActorRequest, key: UUID) -> HttpResponse:
    """Switch them off before their last day."""
    actor = request.actor
    insist_on_role(actor, Capability.OPEN_COLD_WEATHER)
    return pressed(
        request,
        lambda: close_cold_weather(by=actor, opening=key),
        at=reverse("places"),
        said=_("The extra beds are closed."),
    )


def _reference(law: Agreement) -> dict[str, Any]:
    rule = law.relapse.cold_weather if law.relapse else None
    return {
        "article": article_reference(
            law, rule.article, language(), not_agreed=rule.not_agreed
        )
        if rule
        else None
    }


def _line(seen: PlaceSeen, law: Agreement, actor: Actor) -> dict[str, Any]:
    today = clock.today()
    winter = law.relapse is not None and law.relapse.cold_weather is not None
    return {
        "row": seen.row,
        "kind": PLACES[seen.row.kind],
        "town": municipality(law, seen.row.municipality_code),
        "weeks": seen.weeks,
        "still_there": seen.still_there,
        "bars": bars(seen.weeks),
        "size": {"width": WIDTH, "height": HEIGHT, "floor": FLOOR},
        "openings": [
            {"row": one, "now": one.opens_on <= today} for one in seen.openings
        ],
        "switches": winter and may(actor.role, Capability.OPEN_COLD_WEATHER),
    }
