"""Into the shop and out of it, one button each."""

from collections.abc import Callable
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from thuisroute.homes.actions.put_in_shop import put_in_shop
from thuisroute.homes.actions.take_out_of_shop import (
    fill_outside,
    take_out_of_shop,
)
from thuisroute.kernel import clock
from thuisroute.kernel.web import ActorRequest, done, refusals_shown, signed_in


@require_POST
@signed_in
def enter_shop(request: ActorRequest, key: UUID) -> HttpResponse:
    """Put the home in the shop."""
    return _move(
        request,
        key,
        lambda: put_in_shop(by=request.actor, home=key, on=clock.today()),
        _("The home is in the shop."),
    )


@require_POST
@signed_in
def leave_shop(request: ActorRequest, key: UUID) -> HttpResponse:
    """Take the home out of the shop."""
    return _move(
        request,
        key,
        lambda: take_out_of_shop(by=request.actor, home=key, on=clock.today()),
        _("The home is outside the shop."),
    )


@require_POST
@signed_in
def filled_outside(request: ActorRequest, key: UUID) -> HttpResponse:
    """The home went to somebody who did not come by this route."""
    return _move(
        request,
        key,
        lambda: fill_outside(by=request.actor, home=key, on=clock.today()),
        _("The home is outside the shop, and counted as let outside this route."),
    )


def _move(
    request: ActorRequest, key: UUID, move: Callable[[], None], message: str
) -> HttpResponse:
    page, nothing_typed = reverse("home", args=[key]), forms.Form({})
    with refusals_shown(nothing_typed):
        move()
    refused = nothing_typed.non_field_errors()
    if not refused:
        return done(request, page, message)
    for why in refused:
        messages.error(request, str(why))
    return HttpResponseRedirect(page)
