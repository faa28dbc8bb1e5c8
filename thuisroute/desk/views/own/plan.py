"""My plan: my goals, who does what, and what I add myself."""

from uuid import UUID, uuid4

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_POST

from thuisroute.agreements.queries import agreement
from thuisroute.desk.forms.own import OwnWordsForm
from thuisroute.desk.own_file import own_resident
from thuisroute.guidance.actions.agree_to_part import agree_to_part
from thuisroute.guidance.actions.write_plan_words import (
    take_back_plan_words,
    write_plan_words,
)
from thuisroute.guidance.queries.in_words import decision_line, explored, parts_of
from thuisroute.guidance.queries.indications import decisions_of
from thuisroute.guidance.queries.plan import plan_of
from thuisroute.guidance.rules.approving import OWN
from thuisroute.guidance.words import LOOKS, OWN_OUTCOMES, OWN_STATES
from thuisroute.kernel import clock
from thuisroute.kernel.web import (
    ActorRequest,
    done,
    own_page,
    pressed,
    refusals_shown,
)
from thuisroute.residents.queries.dossiers import resident_row


@own_page
def own_plan(request: ActorRequest) -> HttpResponse:
    """The whole plan, in every part of life; the form adds words to it."""
    actor = request.actor
    form = OwnWordsForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        with refusals_shown(form):
            write_plan_words(by=actor, **form.cleaned_data)
            said = gettext("Saved. It stands in your plan now.")
            return done(request, reverse("own_plan"), said)
    resident = own_resident(actor)
    law, plan = agreement(resident_row(resident).agreement_id), plan_of(actor, resident)
    context = {
        "parts": parts_of(plan, law, OWN),
        "explored": [
            one | {"outcome": OWN_OUTCOMES[one["row"].outcome]}
            for one in explored(plan, law)
            if one["row"]
        ],
        "decided": [
            decision_line(one, law, clock.today())
            for one in decisions_of(actor, resident)[:1]
        ],
        "states": OWN_STATES,
        "looks": LOOKS,
        "form": form,
        "once": uuid4(),
        "new_key": uuid4,
    }
    return render(request, "desk/own/plan.jinja", context)


@require_POST
@own_page
def own_plan_agree(request: ActorRequest) -> HttpResponse:
    """Yes to one part of the own plan, as it stood on the page."""
    resident = own_resident(request.actor)
    part = {
        "domain": request.POST.get("domain", ""),
        "read": request.POST.get("read", ""),
    }
    back = reverse("own_plan")
    return pressed(
        request,
        lambda: agree_to_part(by=request.actor, resident=resident, **part),
        at=back,
        said=gettext("Saved. You agree to this part of your plan."),
    )


@require_POST
@own_page
def own_plan_back(request: ActorRequest, key: UUID) -> HttpResponse:
    """What was written in the plan is gone again."""
    take_back_plan_words(by=request.actor, words=key)
    return done(request, reverse("own_plan"), gettext("It is gone."))
