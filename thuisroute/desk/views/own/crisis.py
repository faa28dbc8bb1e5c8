"""My plan for when it goes wrong: read, written and looked out for."""

from uuid import uuid4

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_POST

from thuisroute.agreements.queries import agreement
from thuisroute.desk.forms.own_crisis import OwnCrisisForm, OwnRiskForm
from thuisroute.desk.own_file import own_resident
from thuisroute.guidance.actions.note_risk import note_risk
from thuisroute.guidance.actions.write_crisis_plan import write_crisis_plan
from thuisroute.guidance.queries.crisis import crisis_of, domain_title, written_by
from thuisroute.guidance.queries.notices import told_about
from thuisroute.guidance.rules.crisis import CrisisTerms, RiskTerms
from thuisroute.kernel.web import ActorRequest, done, own_page, refusals_shown
from thuisroute.residents.queries.dossiers import resident_row

FIELDS = ("signs", "helps", "avoid", "call", "who_does_what", "place")


@own_page
def own_crisis(request: ActorRequest) -> HttpResponse:
    """What others read of it at night; the form writes it anew."""
    form = OwnCrisisForm(request.POST) if request.method == "POST" else None
    if form is not None and form.is_valid():
        resident = own_resident(request.actor)
        with refusals_shown(form):
            terms = CrisisTerms(**form.cleaned_data)
            write_crisis_plan(by=request.actor, resident=resident, terms=terms)
            said = gettext("Saved. People who help you can read your plan.")
            return done(request, reverse("own_crisis"), said)
    return _shown(request, form, OwnRiskForm())


@require_POST
@own_page
def own_risk(request: ActorRequest) -> HttpResponse:
    """Something to look out for."""
    form, resident = OwnRiskForm(request.POST), own_resident(request.actor)
    if form.is_valid():
        with refusals_shown(form):
            terms = RiskTerms(**form.cleaned_data)
            note_risk(by=request.actor, resident=resident, terms=terms)
            return done(request, reverse("own_crisis"), gettext("Saved."))
    return _shown(request, None, form)


def _shown(
    request: ActorRequest, form: OwnCrisisForm | None, risk: OwnRiskForm
) -> HttpResponse:
    resident = own_resident(request.actor)
    law = agreement(resident_row(resident).agreement_id)
    seen = crisis_of(request.actor, resident, law)
    start = {name: getattr(seen.plan, name) for name in FIELDS} if seen.plan else {}
    context = {
        "seen": seen,
        "by": lambda row: written_by(law, row),
        "domain_title": domain_title,
        "told": told_about(request.actor, resident),
        "form": form or OwnCrisisForm(initial=start),
        "risk_form": risk,
        "new_key": uuid4,
    }
    return render(request, "desk/own/crisis.jinja", context)
