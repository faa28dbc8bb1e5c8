"""Ask a resident for consent, for the first time or again."""

from datetime import date
from typing import Any
from uuid import UUID, uuid4

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext

from thuisroute.kernel import clock
from thuisroute.kernel.calendar import Duration
from thuisroute.kernel.web import ActorRequest, done, refusals_shown, signed_in
from thuisroute.sharing.actions.give_consent import give_consent
from thuisroute.sharing.actions.renew_consent import renew_consent
from thuisroute.sharing.forms.consent import YesForm
from thuisroute.sharing.queries.kept import KeptYes
from thuisroute.sharing.rules.consents import How
from thuisroute.sharing.views.about import About, about

USUAL = Duration(months=12)


@signed_in
def ask_consent(request: ActorRequest, key: UUID, rule: str) -> HttpResponse:
    """The text first, then the answer; what stands is renewed."""
    asked = about(request.actor, key, rule)
    standing = asked.kept.standing(rule, clock.today())
    form = YesForm(
        request.POST if request.method == "POST" else None,
        initial=_initial(asked, standing, clock.today()),
        domains=asked.domains(),
        receivers=asked.receivers(),
    )
    if form.is_bound and form.is_valid():
        with refusals_shown(form):
            _answer(request, asked, standing, form)
        if form.is_valid():
            said = gettext("The consent is kept. What it opens can be seen now.")
            return done(request, asked.back, said)
    context = asked.context() | {
        "form": form,
        "renews": bool(standing),
        "once": request.POST.get("once") or uuid4(),
    }
    return render(request, "sharing/ask.jinja", context)


def _answer(
    request: ActorRequest, asked: About, standing: list[KeptYes], form: YesForm
) -> None:
    yes = form.yes(asked.rule.id, asked.text.language)
    again = yes.asked.receiver in {one.receiver_id for one in standing}
    act = renew_consent if again else give_consent
    act(by=request.actor, resident=asked.resident, yes=yes)


def _initial(asked: About, standing: list[KeptYes], today: date) -> dict[str, Any]:
    says = asked.law.consent
    usual = says.usual if says and says.usual else USUAL
    now = standing[0] if standing else None
    whole = [domain for domain, _label in asked.domains()]
    return {
        "domains": list(now.domains) if now else whole,
        "receiver": str(now.receiver_id or "") if now else "",
        "how": How.PAPER.value,
        "told_on": today,
        "given_on": today,
        "until": usual.after(today),
        "necessity": asked.rule.necessity.in_language(asked.text.language),
    }
