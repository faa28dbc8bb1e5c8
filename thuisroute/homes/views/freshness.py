"""Whether the homes of the own association are still free."""

from uuid import UUID, uuid4

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from thuisroute.homes.actions.freshness import say_still_free, stays_outside
from thuisroute.homes.queries.freshness import left_by_themselves, to_confirm
from thuisroute.kernel import clock
from thuisroute.kernel.web import ActorRequest, pressed, signed_in
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.sharing.access import insist_on_role


@signed_in
def still_free(request: ActorRequest) -> HttpResponse:
    """What is asked now, and what left the shop without an answer."""
    insist_on_role(request.actor, Capability.RUN_SHOP)
    return render(
        request,
        "homes/still_free.jinja",
        {
            "asked": to_confirm(request.actor, clock.today()),
            "left": left_by_themselves(request.actor),
            "once": uuid4,
        },
    )


@require_POST
@signed_in
def confirm_free(request: ActorRequest, key: UUID) -> HttpResponse:
    """The home stays in the shop."""
    return pressed(
        request,
        lambda: say_still_free(by=request.actor, home=key, on=clock.today()),
        at=reverse("still_free"),
        said=_("Noted: the home is still free."),
    )


@require_POST
@signed_in
def stay_outside(request: ActorRequest, key: UUID) -> HttpResponse:
    """It left the shop by itself, and that was right."""
    return pressed(
        request,
        lambda: stays_outside(by=request.actor, home=key),
        at=reverse("still_free"),
        said=_("Noted: the home stays outside the shop."),
    )
