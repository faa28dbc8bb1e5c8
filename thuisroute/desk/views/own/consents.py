"""Saying yes or no to sharing, and taking a yes back: both in one step."""

from typing import Any
from uuid import UUID, uuid4

from django import forms
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext

from thuisroute.desk.forms.own_consent import YES, OwnConsentForm
from thuisroute.desk.own_consents import OwnQuestion, own_question, own_yes
from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.web import ActorRequest, done, own_page, refusals_shown
from thuisroute.sharing.actions.give_consent import give_consent
from thuisroute.sharing.actions.refuse_consent import refuse_consent
from thuisroute.sharing.actions.renew_consent import renew_consent
from thuisroute.sharing.actions.withdraw_consent import withdraw_consent
from thuisroute.sharing.queries.kept import KeptYes
from thuisroute.sharing.rules.consents import How, Speaker, TakenBack


@own_page
def own_consent(request: ActorRequest, rule: str) -> HttpResponse:
    """The text of the agreement, and the answer; a yes that stands can be changed."""
    question = own_question(request.actor, rule)
    standing = question.kept.standing(rule, clock.today())
    form = OwnConsentForm(
        request.POST if request.method == "POST" else None,
        domains=question.domains(),
        receivers=question.receivers(),
        last=question.last_end(clock.today()),
        initial=_initial(question, standing),
    )
    if form.is_bound and form.is_valid():
        with refusals_shown(form):
            said = _answer(request.actor, question, standing, form)
        if form.is_valid():
            return done(request, reverse("own_sharing"), said)
    context = {
        "form": form,
        "text": question.text,
        "standing": standing,
        "last": question.last_end(clock.today()),
        "once": request.POST.get("once") or uuid4(),
    }
    return render(request, "desk/own/consent.jinja", context)


@own_page
def own_withdraw(request: ActorRequest, key: UUID) -> HttpResponse:
    """As easy as saying yes; no reason is asked (P6a)."""
    question, row = own_yes(request.actor, key)
    form = forms.Form(request.POST if request.method == "POST" else None)
    if form.is_bound:
        with refusals_shown(form):
            _take_back(request.actor, question, row)
        if form.is_valid():
            said = gettext("Your yes is taken back. It stopped at once.")
            return done(request, reverse("own_sharing"), said)
    context = {
        "form": form,
        "row": row,
        "text": question.text,
        "over": row not in question.kept.standing(row.purpose, clock.today()),
        "lost": question.lost(row),
        "once": request.POST.get("once") or uuid4(),
    }
    return render(request, "desk/own/withdraw.jinja", context)


def _initial(question: OwnQuestion, standing: list[KeptYes]) -> dict[str, Any]:
    whole = [domain for domain, _label in question.domains()]
    return {
        "answer": YES if standing else None,
        "receiver": standing[0].receiver_id if standing else None,
        "domains": list(standing[0].domains) if standing else whole,
        "until": question.usual_end(clock.today()),
    }


def _answer(
    by: Actor, question: OwnQuestion, standing: list[KeptYes], form: OwnConsentForm
) -> str:
    """What was said, done and told; a no to what stands takes it back."""
    text, resident = question.text, question.resident
    before = standing[0].receiver_id if standing else None
    if form.says_yes:
        receiver = form.cleaned_data.get("receiver", before)
        again = receiver in {one.receiver_id for one in standing}
        act = renew_consent if again else give_consent
        act(by=by, resident=resident, yes=form.yes(text, receiver))
        return gettext("Thank you. Your yes is saved. You can take it back any time.")
    for row in standing:
        _take_back(by, question, row)
    if not standing:
        refuse_consent(by=by, resident=resident, asked=form.asked(text, None))
    return gettext("Your no is saved. That is fine.")


def _take_back(by: Actor, question: OwnQuestion, row: KeptYes) -> None:
    withdraw_consent(
        by=by,
        resident=question.resident,
        consent=row.id,
        taken_back=TakenBack(speaker=Speaker(by.role), how=How.SELF),
    )
