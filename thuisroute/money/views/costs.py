"""Entering a cost, and taking one back."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from thuisroute.kernel import clock
from thuisroute.kernel.form_page import FormPage
from thuisroute.kernel.web import ActorRequest, done, refusals_shown, signed_in
from thuisroute.money.actions.enter_cost import enter_cost
from thuisroute.money.actions.take_back_cost import correct_cost, take_back_cost
from thuisroute.money.forms.money import CostForm, TakeBackForm
from thuisroute.money.queries.entries import cost_for
from thuisroute.money.queries.in_words import cost_words, language, named
from thuisroute.money.queries.placement import me, placement_for
from thuisroute.money.queries.shares import kinds_of_costs
from thuisroute.money.rules.owing import RESIDENT
from thuisroute.money.views.form_page import above, money_url, show


@signed_in
def new_cost(request: ActorRequest, key: UUID) -> HttpResponse:
    """Of a kind of which it is agreed who bears it."""
    actor, here = request.actor, placement_for(request.actor, key)
    called = named(here, actor)
    form = CostForm(
        request.POST if request.method == "POST" else None,
        kinds=[
            (one.rule.id, one.rule.label.in_language(language()))
            for one in kinds_of_costs(actor, here)
            if one.shares
        ],
        payers=[(who, called(who)) for who in [*here.names, RESIDENT]],
        initial={"since": clock.today(), "payer": me(actor)},
    )
    if form.is_bound and form.is_valid():
        with refusals_shown(form):
            enter_cost(by=actor, placement=key, terms=form.terms())
            return done(request, money_url(key), _("The cost is entered."))
    page = FormPage(
        above=above(here),
        title=_("Enter a cost"),
        lead=_("It is divided by the shares that hold today."),
        save=_("Enter the cost"),
    )
    return show(request, here, form, page)


@signed_in
def take_back(request: ActorRequest, key: UUID) -> HttpResponse:
    """The entry stays and is set against another one; nothing is rubbed out."""
    actor, row = request.actor, cost_for(request.actor, key)
    here = placement_for(actor, row.match_id)
    if row.takes_back_id is not None:
        raise Http404
    form = TakeBackForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        reason, cents = form.cleaned_data["reason"], form.cleaned_data["cents"]
        with refusals_shown(form):
            if cents:
                correct_cost(by=actor, cost=key, reason=reason, cents=cents)
            else:
                take_back_cost(by=actor, cost=key, reason=reason)
            return done(request, money_url(row.match_id), _("It is taken back."))
    page = FormPage(
        above=above(here),
        title=_("Correct or take back"),
        lead=_("The entry stays readable. A second entry makes it nothing."),
        save=_("Save"),
        facts=[
            (_("Kind"), cost_words(here, row.kind)),
            (_("Since"), date_format(row.since, "DATE_FORMAT")),
            (_("Rests on"), row.rests_on),
        ],
    )
    return show(request, here, form, page)
