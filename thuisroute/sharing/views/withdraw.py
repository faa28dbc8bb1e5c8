"""Take a consent back, after reading what stops by it."""

from typing import Any
from uuid import UUID, uuid4

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext

from thuisroute.agreements.queries import agreement
from thuisroute.agreements.words import role_words
from thuisroute.kernel import clock
from thuisroute.kernel.web import ActorRequest, done, refusals_shown, signed_in
from thuisroute.sharing.actions.withdraw_consent import withdraw_consent
from thuisroute.sharing.forms.consent import WithdrawForm
from thuisroute.sharing.queries.kept import Kept, KeptYes, kept_consents, lost_by
from thuisroute.sharing.rules.consents import How, Speaker
from thuisroute.sharing.views.about import about
from thuisroute.sharing.views.lines import domains_in_words


@signed_in
def withdraw(request: ActorRequest, key: UUID, consent: UUID) -> HttpResponse:
    """As easy as giving: two questions, and no reason is asked."""
    row = _row(kept_consents(request.actor, key), consent)
    asked = about(request.actor, key, row.purpose)
    form = WithdrawForm(
        request.POST if request.method == "POST" else None,
        initial={"speaker": Speaker.RESIDENT.value, "how": How.WITNESS.value},
    )
    if form.is_bound and form.is_valid():
        with refusals_shown(form):
            withdraw_consent(
                by=request.actor,
                resident=key,
                consent=consent,
                taken_back=form.taken_back(),
            )
        if form.is_valid():
            said = gettext("The consent is withdrawn. Nobody sees anything by it now.")
            return done(request, asked.back, said)
    context = asked.context() | {
        "form": form,
        "row": row,
        "over": row not in asked.kept.standing(row.purpose, clock.today()),
        "lost": _lost(asked.kept, row, asked.text.language),
        "once": request.POST.get("once") or uuid4(),
    }
    return render(request, "sharing/withdraw.jinja", context)


def _row(kept: Kept, consent: UUID) -> KeptYes:
    found = next((one for one in kept.yes if one.id == consent), None)
    if found is None:
        raise Http404
    return found


def _lost(kept: Kept, row: KeptYes, language: str) -> list[dict[str, Any]]:
    law = agreement(kept.head.agreement_id)
    return [
        {
            "party": one.party_name,
            "role": role_words(law, one.role, language),
            "what": domains_in_words(sorted(lost)),
        }
        for one, lost in lost_by(kept.viewers, row).items()
    ]
