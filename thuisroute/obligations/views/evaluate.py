"""Write down that the agreement was evaluated."""

from uuid import uuid4

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext

from thuisroute.agreements.queries import law_in_force
from thuisroute.agreements.rules.events import EventName
from thuisroute.kernel import clock
from thuisroute.kernel.web import ActorRequest, done, refusals_shown, signed_in
from thuisroute.obligations.actions.record_agreement_evaluation import (
    record_agreement_evaluation,
)
from thuisroute.obligations.forms.evaluation import EvaluationForm
from thuisroute.obligations.rules.evaluation import asked_of_region
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.sharing.access import insist_on_role


@signed_in
def evaluate_agreement(request: ActorRequest) -> HttpResponse:
    """The form, and what became of it."""
    insist_on_role(request.actor, Capability.EVALUATE_AGREEMENT)
    form = EvaluationForm(
        asked_of_region(law_in_force(request.actor.region)),
        request.POST if request.method == "POST" else None,
        on=clock.today(),
        what=request.GET.get("what", EventName.AGREEMENT_EVALUATED),
    )
    if form.is_bound and form.is_valid():
        with refusals_shown(form):
            record_agreement_evaluation(by=request.actor, **form.cleaned_data)
        if form.is_valid():
            said = gettext("It is written down.")
            return done(request, reverse("kept"), said)
    once = request.POST.get("once") or uuid4()
    return render(request, "obligations/evaluate.jinja", {"form": form, "once": once})
