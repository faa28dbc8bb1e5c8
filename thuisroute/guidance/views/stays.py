"""Stays of one resident elsewhere: asked, granted, there, and home again."""

from typing import Any
from uuid import UUID, uuid4

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.guidance.actions.ask_stay import ask_stay
from thuisroute.guidance.facts import law_of
from thuisroute.guidance.forms.stays import AskStayForm
from thuisroute.guidance.queries.stays import CARE, home_kept, stays_of
from thuisroute.guidance.queries.stays_in_words import (
    kept_words,
    stay_line,
    time_out_reference,
)
from thuisroute.guidance.rules.stay_lifecycle import RUNNING
from thuisroute.guidance.rules.staying import time_out_of
from thuisroute.kernel import clock
from thuisroute.kernel.questions import ask
from thuisroute.kernel.web import ActorRequest, done, refusals_shown, signed_in
from thuisroute.parties.rules.capabilities import Capability, may
from thuisroute.sharing.access import insist_on_resident
from thuisroute.sharing.queries.names import name_or_number


@signed_in
def stays(request: ActorRequest, key: UUID) -> HttpResponse:
    """All of them, and asking for one."""
    actor = request.actor
    insist_on_resident(actor, key, domain=CARE)
    found, law = stays_of(actor, key), law_of(key)
    goes_on = any(one.state in RUNNING for one in found)
    form = AskStayForm(
        request.POST if request.method == "POST" else None,
        initial={"begins_on": clock.today()},
    )
    if form.is_bound:
        insist_on_resident(actor, key, domain=CARE, to=Capability.ASK_STAY)
        if form.is_valid():
            with refusals_shown(form):
                ask_stay(by=actor, resident=key, asked=form.asked())
                said = _("Asked. The municipality decides.")
                return done(request, reverse("stays", args=[key]), said)
    asks = may(actor.role, Capability.ASK_STAY) and time_out_of(law) is not None
    context = {
        "resident": key,
        "name": name_or_number(request.actor, key),
        "stays": [stay_line(one, law) for one in found],
        "kept": kept_now(key, law),
        "sees_places": may(actor.role, Capability.SEE_PLACES),
        "form": form if asks and not goes_on else None,
        "article": time_out_reference(law),
        "once": request.POST.get("once") or uuid4(),
    }
    return render(request, "guidance/stays.jinja", context)


def kept_now(resident: UUID, law: Agreement) -> dict[str, Any] | None:
    """That the home is kept, as far as housing is shared."""
    question = home_kept(resident)
    return kept_words(ask(question).first(question), law)
