"""My help: how many hours there are, and asking for more or less of them."""

from uuid import uuid4

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext

from thuisroute.agreements.queries import agreement
from thuisroute.agreements.words import kind_words
from thuisroute.desk.forms.own import HelpForm
from thuisroute.desk.own_file import own_resident
from thuisroute.guidance.actions.ask_scaling import ask_scaling
from thuisroute.guidance.queries.hours_in_words import (
    hours_seen,
    who_decides_on_scaling,
)
from thuisroute.guidance.queries.in_words import language
from thuisroute.guidance.queries.pilot_light import asked_back, pilot_light_for
from thuisroute.guidance.rules.scaling import Direction
from thuisroute.guidance.words import OWN_DIRECTIONS, REQUEST_LOOKS, REQUEST_STATES
from thuisroute.kernel.web import ActorRequest, done, own_page, refusals_shown
from thuisroute.residents.queries.dossiers import resident_row


@own_page
def own_help(request: ActorRequest) -> HttpResponse:
    """The line of hours; the form asks for more or less."""
    actor = request.actor
    resident = own_resident(actor)
    form = HelpForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        given = form.cleaned_data
        with refusals_shown(form):
            ask_scaling(
                by=actor,
                resident=resident,
                direction=Direction(given["direction"]),
                hours=given["hours"],
                reason=given["reason"],
            )
            said = gettext("Saved. You asked for this; you hear what is decided.")
            return done(request, reverse("own_help"), said)
    law = agreement(resident_row(resident).agreement_id)
    context = {
        "seen": hours_seen(actor, resident, law),
        "decides": who_decides_on_scaling(law),
        "directions": OWN_DIRECTIONS,
        "states": REQUEST_STATES,
        "looks": REQUEST_LOOKS,
        "kind": lambda kind: kind_words(law, kind, language()),
        "light": pilot_light_for(actor, resident),
        "back_asked": asked_back(resident),
        "new_key": uuid4,
        "form": form,
        "once": request.POST.get("once") or uuid4(),
    }
    return render(request, "desk/own/help.jinja", context)
