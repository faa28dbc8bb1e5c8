"""The page behind the link in a mail: answering without signing in."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from thuisroute.homes.actions.answer_by_link import answer_by_link
from thuisroute.homes.forms.freshness import AnswerForm
from thuisroute.homes.queries.freshness import to_confirm
from thuisroute.homes.still_free_link import actor_of_link
from thuisroute.kernel import clock, sessions
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.web import pressed
from thuisroute.parties.actions.knock import count_knock, may_knock

DOOR = "still free"
TOO_MANY, NOT_THERE = 429, 404


@never_cache
def still_free_by_link(request: HttpRequest, link: str) -> HttpResponse:
    """In the name of whoever was asked; a link that opens nothing is counted."""
    if not may_knock(request, DOOR):
        return _no_link(request, TOO_MANY)
    actor = actor_of_link(link)
    if actor is None:
        count_knock(request, DOOR)
        return _no_link(request, NOT_THERE)
    with sessions.lent(actor):
        if request.method == "POST":
            return _answered(request, actor, link)
        asked = list(to_confirm(actor, clock.today()))
    return render(
        request, "homes/still_free_by_link.jinja", {"asked": asked, "link": link}
    )


def _no_link(request: HttpRequest, status: int) -> HttpResponse:
    return render(request, "homes/no_link.jinja", {}, status=status)


def _answered(request: HttpRequest, actor: Actor, link: str) -> HttpResponse:
    page, form = reverse("still_free_by_link", args=[link]), AnswerForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Choose one of the two buttons."))
        return HttpResponseRedirect(page)
    home = form.cleaned_data["home"]
    free = form.cleaned_data["answer"] == AnswerForm.FREE
    said = _("Noted: the home is still free.") if free else _("The home left the shop.")
    return pressed(
        request,
        lambda: answer_by_link(by=actor, home=home, free=free),
        at=page,
        said=said,
    )
