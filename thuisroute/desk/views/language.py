"""The switch between languages."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.views import i18n

from thuisroute.kernel.actor import Actor
from thuisroute.parties.actions.keep_language import keep_language


def set_language(request: HttpRequest) -> HttpResponse:
    """Back to the page in the other language; kept for who is signed in."""
    response: HttpResponse = i18n.set_language(request)
    actor: Actor | None = getattr(request, "actor", None)
    chosen = request.POST.get("language", "")
    if actor is not None and chosen in dict(settings.LANGUAGES):
        keep_language(by=actor, language=chosen)
    return response
