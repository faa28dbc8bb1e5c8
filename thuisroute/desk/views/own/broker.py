"""Coming in by a broker such as the one for DigiD, and binding it to one's own file."""

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from thuisroute.desk.arriving import seat
from thuisroute.desk.sent_elsewhere import Errand
from thuisroute.kernel.web import ActorRequest, done, own_page
from thuisroute.parties.actions.ask_broker import ask_broker
from thuisroute.parties.actions.sit_down import Seated
from thuisroute.parties.rules.asking_elsewhere import Returned
from thuisroute.sharing.actions.use_broker import (
    NotIn,
    bind_broker,
    enter_by_broker,
    unbind_broker,
)

PURPOSE, ENTER, BIND = "for", "enter", "bind"
_ERRAND = Errand(settings.BROKER_COOKIE, "what the broker was asked")
_SENTENCES: dict[NotIn, Promise] = {
    NotIn.NOT_BELIEVED: _("That did not work. Try it again."),
    NotIn.NOT_BOUND: _(
        "We cannot open your pages this way yet. Come in with the link of your support "
        "worker first. Then you can choose this way yourself."
    ),
    NotIn.TAKEN: _("This way in is already in use for other pages."),
    NotIn.TOO_LATE: _("You came in too long ago. Log out, come in again and try it."),
}
SILENT = _("The other page does not answer now. Try it again later.")


@never_cache
@require_GET
def to_broker(request: HttpRequest) -> HttpResponse:
    """Send the browser there; it keeps what it must show on coming back."""
    asked = ask_broker(_back(request))
    if asked is None:
        messages.warning(request, str(SILENT))
        return HttpResponseRedirect(reverse("login"))
    response = HttpResponseRedirect(asked.address)
    _ERRAND.keep(response, asked, **{PURPOSE: ENTER})
    return response


@require_POST
@own_page
def bind_to_broker(request: ActorRequest) -> HttpResponse:
    """A page with the way there: a form may not lead to another site."""
    asked = ask_broker(_back(request))
    if asked is None:
        messages.warning(request, str(SILENT))
        return HttpResponseRedirect(reverse("own_account"))
    page = {"address": asked.address, "name": settings.OWN_OIDC_NAME}
    response = render(request, "desk/own/broker.jinja", page)
    _ERRAND.keep(response, asked, **{PURPOSE: BIND})
    return response


@never_cache
@require_GET
def from_broker(request: HttpRequest) -> HttpResponse:
    """Back again, with a code that the broker turns into who this is."""
    returned = _ERRAND.returned(request, _back(request))
    binds = returned.asked.get(PURPOSE) == BIND
    response = _bind(request, returned) if binds else None
    if response is None:
        response = _enter(request, returned)
    _ERRAND.over(response)
    return response


@require_POST
@own_page
def unbind_from_broker(request: ActorRequest) -> HttpResponse:
    """From now on it opens nothing."""
    unbind_broker(by=request.actor)
    said = gettext("This way in is gone. A link or a passkey still works.")
    return done(request, reverse("own_account"), said)


def _bind(request: HttpRequest, returned: Returned) -> HttpResponse | None:
    actor = getattr(request, "actor", None)
    if actor is None or actor.subject is None:
        return None
    why_not = bind_broker(returned, by=actor)
    if why_not is not None:
        messages.warning(request, str(_SENTENCES[why_not]))
    else:
        messages.success(request, gettext("Done. Next time you can come in this way."))
    return HttpResponseRedirect(reverse("own_account"))


def _enter(request: HttpRequest, returned: Returned) -> HttpResponse:
    found = enter_by_broker(returned)
    if isinstance(found, NotIn):
        messages.warning(request, str(_SENTENCES[found]))
        return HttpResponseRedirect(reverse("login"))
    response = HttpResponseRedirect(reverse("own_route"))
    seat(request, response, Seated(found.token, found.language))
    return response


def _back(request: HttpRequest) -> str:
    if not settings.OWN_OIDC_ISSUER:
        raise Http404
    return request.build_absolute_uri(reverse("from_broker"))
