"""Adding a home and changing what was said about it."""

from uuid import UUID, uuid4

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from thuisroute.agreements.queries import law_in_force
from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.homes.actions.add_home import add_home
from thuisroute.homes.actions.change_home import change_home
from thuisroute.homes.actions.put_in_shop import put_in_shop
from thuisroute.homes.forms.home import HomeForm
from thuisroute.homes.models import Home
from thuisroute.homes.queries.homes import home_seen_by
from thuisroute.kernel import clock
from thuisroute.kernel.web import ActorRequest, done, refusals_shown, signed_in
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.sharing.access import insist_on_role


@signed_in
def new_home(request: ActorRequest) -> HttpResponse:
    """Add a home; a second button also puts it in the shop."""
    insist_on_role(request.actor, Capability.RUN_SHOP)
    form = HomeForm(request.POST or None, agreed=_agreed(request))
    if form.is_valid():
        with refusals_shown(form):
            key = add_home(by=request.actor, details=form.details())
            if "into_shop" in request.POST:
                put_in_shop(by=request.actor, home=key, on=clock.today())
            return done(request, reverse("home", args=[key]), _("The home was added."))
    return _page(request, form, None)


@signed_in
def edit_home(request: ActorRequest, key: UUID) -> HttpResponse:
    """Only for its own association; 404 for others."""
    insist_on_role(request.actor, Capability.RUN_SHOP)
    home = home_seen_by(request.actor, key)
    if home.association_id != request.actor.party:
        raise Http404
    values = {name: getattr(home, name) for name in HomeForm.base_fields}
    form = HomeForm(request.POST or None, initial=values, agreed=_agreed(request))
    if form.is_valid():
        with refusals_shown(form):
            change_home(by=request.actor, home=key, details=form.details())
            return done(
                request, reverse("home", args=[key]), _("The home was changed.")
            )
    return _page(request, form, home)


def _agreed(request: ActorRequest) -> Agreement:
    return law_in_force(request.actor.region)


def _page(request: ActorRequest, form: HomeForm, home: Home | None) -> HttpResponse:
    return render(
        request,
        "homes/home_form.jinja",
        {
            "form": form,
            "home": home,
            "action_url": request.path,
            "back_url": reverse("home", args=[home.pk]) if home else reverse("shop"),
            "once": request.POST.get("once") or uuid4(),
        },
    )
