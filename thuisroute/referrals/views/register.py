"""Registering somebody: first search, then the questions."""

from uuid import UUID, uuid4

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from thuisroute.kernel import clock
from thuisroute.kernel.web import ActorRequest, done, refusals_shown, signed_in
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.referrals.actions.ask_to_join import ask_to_join
from thuisroute.referrals.actions.register_from_file import register_from_file
from thuisroute.referrals.actions.register_referral import register_referral
from thuisroute.referrals.actions.search_from_file import search_from_file
from thuisroute.referrals.forms.ask import SearchForm
from thuisroute.referrals.forms.choices import registration_choices
from thuisroute.referrals.forms.person import PersonForm
from thuisroute.referrals.forms.registration import RegistrationForm
from thuisroute.referrals.models import Referral
from thuisroute.referrals.queries.origins import origin_of
from thuisroute.referrals.queries.person_search import Found, search_person
from thuisroute.residents.rules.person import PersonFacts
from thuisroute.sharing.access import insist_on_role


@signed_in
def register(request: ActorRequest) -> HttpResponse:
    """One address, so that no name ever stands in one."""
    from_file = _origin(request) is not None
    insist_on_role(
        request.actor,
        Capability.REGISTER_FROM_OUTREACH if from_file else Capability.REGISTER,
    )
    steps = {
        "begin": _begin, "questions": _questions, "register": _register, "ask": _ask,
    }  # fmt: skip
    step = steps.get(request.POST.get("step", ""), _search)
    return step(request)


def _origin(request: ActorRequest) -> UUID | None:
    """The file elsewhere from which somebody is registered."""
    return origin_of(request.actor, request.POST.get("from_file", ""))


def _begin(request: ActorRequest) -> HttpResponse:
    """With what is known of somebody in the file they come from."""
    known = {name: request.POST.get(name, "") for name in ("family_name", "birth_date")}
    choices = registration_choices(request.actor, clock.today())
    return _search_page(request, SearchForm(initial=known, choices=choices), None)


def _search(request: ActorRequest) -> HttpResponse:
    form = _ask_form(request)
    if request.method == "POST" and form.is_valid():
        with refusals_shown(form):
            found = _found(request, form.person())
            if found.nobody:
                return _questions(request)
            return _search_page(request, form, found)
    return _search_page(request, form, None)


def _found(request: ActorRequest, person: PersonFacts) -> Found:
    origin = _origin(request)
    if origin is None:
        return search_person(request.actor, person)
    return search_from_file(by=request.actor, person=person, origin=origin)


def _ask_form(request: ActorRequest) -> SearchForm:
    choices = registration_choices(request.actor, clock.today())
    return SearchForm(request.POST or None, choices=choices)


def _search_page(
    request: ActorRequest, form: SearchForm, found: Found | None
) -> HttpResponse:
    # Only the question to the transfer point shows it, and that one needs it.
    form.fields["provider"].required = True
    context = {
        "form": form, "found": found, "once": uuid4(),
        "origin": request.POST.get("from_file", ""),
    }  # fmt: skip
    return render(request, "referrals/register_search.jinja", context)


def _questions(request: ActorRequest) -> HttpResponse:
    """The questions, beginning with what was typed to search."""
    choices = registration_choices(request.actor, clock.today())
    person = PersonForm(request.POST, may_use_bsn=choices.may_use_bsn)
    known = {name: request.POST.get(name, "") for name in person.fields}
    actor = request.actor
    own = {"contact": str(actor.user), "municipality": str(actor.party)}
    form = RegistrationForm(
        initial={**known, "on": clock.today(), **own}, choices=choices
    )
    return _questions_page(request, form)


def _register(request: ActorRequest) -> HttpResponse:
    choices = registration_choices(request.actor, clock.today())
    form = RegistrationForm(request.POST, choices=choices)
    if form.is_valid():
        with refusals_shown(form):
            row = _registered(request, form)
            return done(request, reverse("referral", args=[row.pk]), _("Registered."))
    return _questions_page(request, form)


def _registered(request: ActorRequest, form: RegistrationForm) -> Referral:
    origin, on = _origin(request), form.cleaned_data["on"]
    person, referral, consent = form.person(), form.referral(), form.consent()
    if origin is None:
        return register_referral(
            by=request.actor, person=person, referral=referral, consent=consent, on=on
        )
    return register_from_file(
        by=request.actor, person=person, referral=referral, consent=consent, on=on,
        origin=origin,
    )  # fmt: skip


def _questions_page(request: ActorRequest, form: RegistrationForm) -> HttpResponse:
    context = {
        "form": form, "once": request.POST.get("once") or uuid4(),
        "origin": request.POST.get("from_file", ""),
    }  # fmt: skip
    return render(request, "referrals/register.jinja", context)


def _ask(request: ActorRequest) -> HttpResponse:
    form = _ask_form(request)
    form.fields["provider"].required = True
    if form.is_valid():
        with refusals_shown(form):
            row = ask_to_join(
                by=request.actor,
                person=form.person(),
                provider=UUID(form.cleaned_data["provider"]),
            )
            return done(
                request,
                reverse("join_request", args=[row.pk]),
                _("The transfer point has your question."),
            )
    return _search_page(request, form, None)
