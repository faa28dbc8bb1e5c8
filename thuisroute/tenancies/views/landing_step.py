"""One step of landing: what the resident says of it, and how it went."""

from typing import Any
from uuid import UUID, uuid4

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from thuisroute.kernel import clock
from thuisroute.kernel.web import ActorRequest, done, refusals_shown, signed_in
from thuisroute.parties.rules.capabilities import Capability, may
from thuisroute.sharing.access import insist_on_role
from thuisroute.tenancies.actions.answer_landing_step import pass_on_answer
from thuisroute.tenancies.actions.finish_landing_step import finish_landing_step
from thuisroute.tenancies.facts import agreement_of
from thuisroute.tenancies.forms.landing import DoneForm, SaidForm, WentForm
from thuisroute.tenancies.landing_facts import item_of
from thuisroute.tenancies.models import LandingStep
from thuisroute.tenancies.queries.landing import landing_step_for, step_seen
from thuisroute.tenancies.rules.landing import Said
from thuisroute.tenancies.views.landing_words import step_shown
from thuisroute.tenancies.views.sheet import language, references

MAY = Capability.RECORD_NEIGHBOURS
Asked = SaidForm | WentForm


@signed_in
def landing_step(request: ActorRequest, key: UUID) -> HttpResponse:
    """Writing here that it was done; what the resident says has a form of its own."""
    row = landing_step_for(request.actor, key)
    form = DoneForm(
        request.POST if request.method == "POST" else None,
        initial={"done_on": clock.today()},
    )
    if form.is_bound:
        insist_on_role(request.actor, MAY)
    if form.is_bound and form.is_valid():
        with refusals_shown(form):
            finish_landing_step(by=request.actor, step=key, **form.cleaned_data)
            return done(request, _back(row), _("It is written down."))
    return _page(request, row, form, _asked(row, None))


@require_POST
@signed_in
def answer_landing(request: ActorRequest, key: UUID) -> HttpResponse:
    """What the resident said in a talk, passed on."""
    row = landing_step_for(request.actor, key, to=MAY)
    form = _asked(row, request.POST)
    if form.is_valid():
        said = Said(form.cleaned_data.get("said", Said.WORDS))
        with refusals_shown(form):
            pass_on_answer(
                by=request.actor, step=key, said=said, words=form.cleaned_data["words"]
            )
            url = reverse("landing_step", args=[key])
            return done(request, url, _("It is written down."))
    return _page(request, row, DoneForm(initial={"done_on": clock.today()}), form)


def _asked(row: LandingStep, data: Any) -> Asked:  # noqa: ANN401 - a POST's values
    return SaidForm(data) if row.done_on is None else WentForm(data)


def _back(row: LandingStep) -> str:
    return reverse("landing", args=[row.lease_id])


def _page(
    request: ActorRequest, row: LandingStep, form: DoneForm, asked: Asked
) -> HttpResponse:
    says = agreement_of(row.lease)
    item = item_of(says, row.item)
    context = {
        "title": item.label.in_language(language()),
        "step": step_shown(step_seen(row)),
        "articles": references(says, [item.article]),
        "back": _back(row),
        "form": form,
        "asked": asked,
        "writes": may(request.actor.role, MAY),
        "once": request.POST.get("once") or uuid4(),
        "other_once": uuid4(),
    }
    return render(request, "tenancies/landing_step.jinja", context)
