"""My network: who stands around me, on a map that I make myself."""

from uuid import UUID, uuid4

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_POST

from thuisroute.desk.forms.own_network import OwnNetworkForm
from thuisroute.desk.own_file import own_resident
from thuisroute.guidance.actions.keep_network import (
    change_in_network,
    place_in_network,
    take_off_the_map,
)
from thuisroute.guidance.queries.network import (
    drawn,
    filled_in,
    network_of,
    person_on_map,
)
from thuisroute.kernel.web import ActorRequest, done, own_page, refusals_shown


@own_page
def own_network(request: ActorRequest) -> HttpResponse:
    """The whole map; the form puts somebody on it."""
    actor = request.actor
    resident = own_resident(actor)
    form = OwnNetworkForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        with refusals_shown(form):
            place_in_network(by=actor, resident=resident, terms=form.terms())
            return done(request, request.path, gettext("Saved. It stands on your map."))
    context = {
        **drawn(network_of(actor, resident) or []),
        "form": form,
        "once": request.POST.get("once") or uuid4(),
    }
    return render(request, "desk/own/network.jinja", context)


@own_page
def own_network_person(request: ActorRequest, key: UUID) -> HttpResponse:
    """Change what the own map says about one person."""
    row = person_on_map(request.actor, key)
    form = OwnNetworkForm(
        request.POST if request.method == "POST" else None, initial=filled_in(row)
    )
    if form.is_bound and form.is_valid():
        with refusals_shown(form):
            change_in_network(by=request.actor, person=key, terms=form.terms())
            said = gettext("Saved. Your map is changed.")
            return done(request, reverse("own_network"), said)
    context = {
        "row": row,
        "form": form,
        "once": request.POST.get("once") or uuid4(),
        "new_key": uuid4,
    }
    return render(request, "desk/own/network_person.jinja", context)


@require_POST
@own_page
def own_network_off(request: ActorRequest, key: UUID) -> HttpResponse:
    """No longer on the own map."""
    take_off_the_map(by=request.actor, person=key)
    return done(request, reverse("own_network"), gettext("It is gone from your map."))
