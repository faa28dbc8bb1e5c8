"""One referral: its facts, the checklist, and every step that can be taken now."""

from uuid import UUID, uuid4

from django.http import Http404, HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from thuisroute.agreements.queries import agreement
from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.web import ActorRequest, done, refusals_shown, signed_in
from thuisroute.parties.queries import seats_in_role
from thuisroute.parties.rules.capabilities import Capability, may
from thuisroute.referrals.actions.correct_referral import correct_referral
from thuisroute.referrals.forms.choices import registration_choices
from thuisroute.referrals.forms.correction import CorrectionForm, as_typed
from thuisroute.referrals.forms.steps import (
    CloseForm,
    ContactForm,
    PriorityForm,
    StepForm,
)
from thuisroute.referrals.models import Particulars, Referral
from thuisroute.referrals.queries.checklist import checklist
from thuisroute.referrals.queries.closing import possible_outcomes
from thuisroute.referrals.queries.facts_in_words import facts_in_words
from thuisroute.referrals.queries.one_referral import items_of, particulars_for
from thuisroute.referrals.queries.priority import standing_for
from thuisroute.referrals.queries.registration_parties import SUPPORT_WORKER
from thuisroute.referrals.views.priority import explained, not_now, open_categories
from thuisroute.referrals.views.referral_steps import STEPS, PageStep
from thuisroute.referrals.words import state_badge
from thuisroute.residents.queries.contacts import contact_persons_of
from thuisroute.residents.queries.identities import identity_of
from thuisroute.residents.words import called
from thuisroute.sharing.queries.policy import residents_shared_with


@signed_in
def referral(request: ActorRequest, key: UUID) -> HttpResponse:
    """A POST takes the step that its field `do` names."""
    said = particulars_for(request.actor, key)
    row = said.referral
    wrong: tuple[str, StepForm] | None = None
    if request.method == "POST":
        name = request.POST.get("do", "")
        if name not in STEPS:
            raise Http404
        form = _form(name, row, request.actor, request.POST)
        if form.is_valid():
            with refusals_shown(form):
                STEPS[name].run(request.actor, key, form)
                return done(request, _after(name, key), str(STEPS[name].said))
        wrong = (name, form)
    return _page(request, said, wrong)


@signed_in
def correct(request: ActorRequest, key: UUID) -> HttpResponse:
    """The facts, to be made right."""
    said = particulars_for(request.actor, key, to=Capability.KEEP_READINESS)
    form = CorrectionForm(
        request.POST or None,
        initial=as_typed(said),
        choices=registration_choices(request.actor, clock.today()),
    )
    if request.method == "POST" and form.is_valid():
        with refusals_shown(form):
            correct_referral(
                by=request.actor,
                referral=key,
                correction=form.correction(),
                reason=form.cleaned_data["reason"],
            )
            return done(request, reverse("referral", args=[key]), _("Corrected."))
    context = {"row": said.referral, "form": form, "once": uuid4()}
    return render(request, "referrals/correct.jinja", context)


def _after(name: str, key: UUID) -> str:
    """Whoever closes a route may lose sight of it by that."""
    if name == "close":
        return reverse("residents")
    return reverse("referral", args=[key])


def _page(
    request: ActorRequest, said: Particulars, wrong: tuple[str, StepForm] | None
) -> HttpResponse:
    language, row = get_language() or "", said.referral
    says = agreement(row.resident.agreement_id)
    lines = checklist(says, items_of(request.actor, row.pk), row, language)
    needed = [line for line in lines if line.needed_now]
    known = residents_shared_with(request.actor, domain="identity")
    identity = identity_of(row.resident_id, among=known)
    context = {
        "row": row,
        "said": said,
        "named": identity is not None,
        "name": called(str(identity or ""), row.resident.number),
        "badge_of": state_badge(row.state),
        "words": facts_in_words(said, says, language),
        "queue": explained(request.actor, said, says, language),
        "lines": lines,
        "needed": len(needed),
        "settled": sum(line.settled for line in needed),
        "contacts": contact_persons_of(row.resident_id),
        "roles": {one.id: one.label.in_language(language) for one in says.roles},
        "open": _open_steps(request, row),
        "checkers": [
            one.label.in_language(language)
            for one in says.roles
            if may(one.id, Capability.CHECK_REFERRAL)
        ],
        "form_for": _Forms(row, wrong, request.actor),
        "looks_in": says.relapse is not None and says.relapse.pilot_light is not None,
        "wrong": wrong,
        "once": uuid4,
    }
    return render(request, "referrals/referral.jinja", context)


def _open_steps(request: ActorRequest, row: Referral) -> set[str]:
    def is_open(step: PageStep) -> bool:
        return row.state in step.states and may(request.actor.role, step.needs)

    closed = not_now(request.actor, row)
    return {
        name for name, step in STEPS.items() if is_open(step) and name not in closed
    }


def _form(
    name: str,
    row: Referral,
    actor: Actor,
    data: QueryDict | None = None,
    of: str = "",
) -> StepForm:
    of = data.get("condition", "") if data else of
    ids = f"id_{name}_{of}_%s"
    initial = {"on": clock.today(), "condition": of}
    if STEPS[name].form is ContactForm:
        seats = seats_in_role([row.provider_id], SUPPORT_WORKER)
        people = [(str(one.user_id), one.user.name) for one in seats]
        return ContactForm(data, people=people, initial=initial, auto_id=ids)
    if STEPS[name].form is CloseForm:
        possible = possible_outcomes(row)
        return CloseForm(data, possible=possible, initial=initial, auto_id=ids)
    if STEPS[name].form is PriorityForm:
        return PriorityForm(
            data,
            categories=_categories(row, actor, get_language() or ""),
            initial=initial,
            auto_id=ids,
        )
    return STEPS[name].form(data, initial=initial, auto_id=ids)


def _categories(row: Referral, actor: Actor, language: str) -> list[tuple[str, str]]:
    law, now = agreement(row.resident.agreement_id), standing_for(actor, row.pk)
    return [
        (one.id, one.label.in_language(language)) for one in open_categories(law, now)
    ]


class _Forms:
    """Gives the page each step's form: the one that was wrong as it was typed."""

    def __init__(
        self, row: Referral, wrong: tuple[str, StepForm] | None, actor: Actor
    ) -> None:
        self.row = row
        self.wrong = wrong
        self.actor = actor

    def __call__(self, name: str, condition: str = "") -> StepForm:
        if self.wrong is not None:
            wrong_name, form = self.wrong
            if (wrong_name, form["condition"].value() or "") == (name, condition):
                return form
        return _form(name, self.row, self.actor, of=condition)
