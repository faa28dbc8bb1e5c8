"""Help again: one button, as long as somebody looks in now and then."""

from django.contrib import messages
from django.db import transaction
from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_POST

from thuisroute.desk.own_file import own_resident
from thuisroute.guidance.actions.ask_back import ask_back
from thuisroute.kernel.verdicts import Refused
from thuisroute.kernel.web import ActorRequest, done, own_page, sentence


@require_POST
@own_page
def own_back(request: ActorRequest) -> HttpResponse:
    """Asked as it was before; nothing has to be explained again."""
    resident = own_resident(request.actor)
    words = gettext("The resident asks for help again.")
    try:
        with transaction.atomic():
            ask_back(by=request.actor, resident=resident, words=words)
    except Refused as refusal:
        messages.warning(request, " ".join(map(sentence, refusal.reasons)))
        return HttpResponseRedirect(reverse("own_help"))
    said = gettext("Done. You asked for help again. You hear what is decided.")
    return done(request, reverse("own_help"), said)
