"""My neighbourhood: what neighbours are told, my card, and what I can do there."""

from typing import Any
from uuid import UUID, uuid4

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language, gettext
from django.views.decorators.http import require_POST

from thuisroute.agreements.queries import agreement
from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.landing import TOLD_TO_NEIGHBOURS
from thuisroute.desk.forms.own import OwnLandingForm
from thuisroute.desk.own_file import own_resident
from thuisroute.kernel import looks
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.attachment import attachment
from thuisroute.kernel.web import ActorRequest, done, own_page, pressed
from thuisroute.tenancies.actions.answer_landing_step import answer_own_step
from thuisroute.tenancies.queries.card_on_paper import CARD_NAME, card_pdf
from thuisroute.tenancies.queries.landing import StepSeen, card_of, landing_of
from thuisroute.tenancies.queries.one_lease import leases_of
from thuisroute.tenancies.rules.landing import Said


@own_page
def own_neighbourhood(request: ActorRequest) -> HttpResponse:
    """Of the home where I live now, or come to live."""
    actor, resident = request.actor, own_resident(request.actor)
    home = next(iter(leases_of(actor, resident)), None)
    steps = landing_of(actor, home.match_id, resident) if home else []
    law = agreement(home.resident.agreement_id) if home else None
    context = {
        "home": home,
        "told": _those(law, steps, told=True),
        "activities": _those(law, steps, told=False),
        "card": card_of(actor, home.match_id, resident) if home else None,
        "new_key": uuid4,
        "longest": OwnLandingForm.LONGEST,
    }
    return render(request, "desk/own/neighbourhood.jinja", context)


@require_POST
@own_page
def own_landing_answer(request: ActorRequest, key: UUID) -> HttpResponse:
    """Yes, no, or how it went."""
    own_resident(request.actor)
    form, back = OwnLandingForm(request.POST), reverse("own_neighbourhood")
    if not form.is_valid():
        return done(request, back, gettext("Choose an answer first."))
    said, words = Said(form.cleaned_data["said"]), form.cleaned_data["words"]
    return pressed(
        request,
        lambda: answer_own_step(by=request.actor, step=key, said=said, words=words),
        at=back,
        said=gettext("Saved. The people who help you read it."),
    )


@own_page
def own_contact_card(request: ActorRequest) -> HttpResponse:
    """The card that neighbours get, to look at or to print."""
    actor, resident = request.actor, own_resident(request.actor)
    card = _card(actor, resident)
    if card is None:
        raise Http404
    looks.says("print")
    report_at = request.build_absolute_uri(reverse("public_report"))
    return attachment(card_pdf(card, report_at=report_at), "application/pdf", CARD_NAME)


def _card(actor: Actor, resident: UUID) -> Any:  # noqa: ANN401 - a row of another context
    home = next(iter(leases_of(actor, resident)), None)
    return card_of(actor, home.match_id, resident) if home else None


def _those(
    law: Agreement | None, steps: list[StepSeen], *, told: bool
) -> list[dict[str, Any]]:
    labels = {one.id: one.label for one in law.landing} if law else {}
    language = get_language() or "nl"
    return [
        {
            "row": seen.row,
            "title": labels[seen.row.item].in_language(language)
            if seen.row.item in labels
            else "",
            "said": seen.said,
            "own_words": seen.own_words,
        }
        for seen in steps
        if (seen.row.kind in TOLD_TO_NEIGHBOURS) == told
    ]
