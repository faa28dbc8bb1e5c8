"""Waive or move one obligation, with a reason."""

from uuid import UUID, uuid4

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language, gettext

from thuisroute.agreements.queries import agreement
from thuisroute.agreements.words import article_reference, role_words
from thuisroute.kernel import clock
from thuisroute.kernel.verdicts import Refused
from thuisroute.kernel.web import (
    ActorRequest,
    done,
    refusals_shown,
    sentence,
    signed_in,
)
from thuisroute.obligations.actions.deviate import (
    insist_on_deviating,
    move_obligation,
    waive_obligation,
)
from thuisroute.obligations.forms.deviation import MOVE, DeviationForm
from thuisroute.obligations.queries.deviating import obligation_seen_by
from thuisroute.obligations.queries.work import WorkRow
from thuisroute.obligations.rules.standing import state_on
from thuisroute.residents.words import called


@signed_in
def deviate(request: ActorRequest, key: UUID) -> HttpResponse:
    """The form, and what became of it; who has no part in it gets 403 and why."""
    row = obligation_seen_by(request.actor, key)
    try:
        insist_on_deviating(row, request.actor)
    except Refused as refusal:
        return _not_theirs(request, row, refusal)
    form = DeviationForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        with refusals_shown(form):
            _carry_out(request, key, form)
        if form.is_valid():
            said = gettext("Your reason is kept with it, and the deviation is counted.")
            return done(request, _back(row), said)
    return render(request, "obligations/deviate.jinja", _page(request, row, form))


def _not_theirs(request: ActorRequest, row: WorkRow, refusal: Refused) -> HttpResponse:
    against = [sentence(reason) for reason in refusal.reasons]
    page = _about(row) | {"against": against}
    return render(request, "obligations/deviate.jinja", page, status=403)


def _carry_out(request: ActorRequest, key: UUID, form: DeviationForm) -> None:
    given = form.cleaned_data
    today = clock.today()
    if given["how"] == MOVE:
        move_obligation(
            obligation=key,
            by=request.actor,
            on=today,
            due=given["due"],
            reason=given["reason"],
        )
    else:
        waive_obligation(
            obligation=key, by=request.actor, on=today, reason=given["reason"]
        )


def _back(row: WorkRow) -> str:
    if row.resident_id is None:
        return reverse("agreement")
    return reverse("dossier", args=[row.resident_id])


def _page(
    request: ActorRequest, row: WorkRow, form: DeviationForm
) -> dict[str, object]:
    once = request.POST.get("once") or uuid4()
    return _about(row) | {"form": form, "once": once, "against": []}


def _about(row: WorkRow) -> dict[str, object]:
    language = get_language() or "nl"
    law = agreement(row.agreement_id)
    today = clock.today()
    return {
        "row": row,
        "name": called(row.resident_name, row.resident_number)
        if row.resident_number
        else gettext("Agreements"),
        "label": law.clock(row.clock).label.in_language(language),
        "role": role_words(law, row.role, language),
        "article": article_reference(
            law, row.article, language, not_agreed=law.clock(row.clock).not_agreed
        ),
        "state": state_on(row, today).value,
        "today": today,
        "back": _back(row),
    }
