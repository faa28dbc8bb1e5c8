"""The network map: who stands around the resident, drawn and as a list."""

from uuid import UUID, uuid4

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from thuisroute.guidance.actions.keep_network import (
    change_in_network,
    place_in_network,
    take_off_the_map,
)
from thuisroute.guidance.forms.network import NetworkForm
from thuisroute.guidance.queries.network import (
    drawn,
    filled_in,
    network_of,
    person_on_map,
)
from thuisroute.kernel.form_page import FormPage, form_page
from thuisroute.kernel.web import ActorRequest, done, refusals_shown, signed_in
from thuisroute.parties.rules.capabilities import Capability, may
from thuisroute.residents.queries.identities import identity_of
from thuisroute.sharing.access import insist_on_resident, insist_on_role
from thuisroute.sharing.queries.policy import residents_shared_with

IDENTITY = "identity"


@signed_in
def network_page(request: ActorRequest, key: UUID) -> HttpResponse:
    """Everybody on the map whose life domain is shared; who keeps the plan adds."""
    actor = request.actor
    insist_on_resident(actor, key, domain=IDENTITY)
    people = network_of(actor, key)
    if people is None:
        raise PermissionDenied
    form = NetworkForm(request.POST if request.method == "POST" else None)
    if form.is_bound:
        insist_on_role(actor, Capability.KEEP_PLAN)
        if form.is_valid():
            with refusals_shown(form):
                place_in_network(by=actor, resident=key, terms=form.terms())
                return done(request, request.path, _("On the map."))
    among = residents_shared_with(actor, domain=IDENTITY)
    context = {
        **drawn(people),
        "resident": key,
        "name": str(identity_of(key, among=among) or ""),
        "form": form if may(actor.role, Capability.KEEP_PLAN) else None,
        "once": request.POST.get("once") or uuid4(),
    }
    return render(request, "guidance/network.jinja", context)


@signed_in
def network_person(request: ActorRequest, key: UUID) -> HttpResponse:
    """Change what the map says about one person."""
    row = person_on_map(request.actor, key)
    insist_on_resident(
        request.actor, row.resident_id, domain=IDENTITY, to=Capability.KEEP_PLAN
    )
    form = NetworkForm(
        request.POST if request.method == "POST" else None, initial=filled_in(row)
    )
    back = reverse("network", args=[row.resident_id])
    if form.is_bound and form.is_valid():
        with refusals_shown(form):
            change_in_network(by=request.actor, person=key, terms=form.terms())
            return done(request, back, _("The map is changed."))
    page = FormPage(
        title=row.called,
        lead=_("On the network map."),
        save=_("Change the map"),
        above=(_("Plan"), back),
    )
    return form_page(request, form, page)


@require_POST
@signed_in
def network_off(request: ActorRequest, key: UUID) -> HttpResponse:
    """No longer around the resident."""
    row = person_on_map(request.actor, key)
    take_off_the_map(by=request.actor, person=key)
    back = reverse("network", args=[row.resident_id])
    return done(request, back, _("Off the map."))
