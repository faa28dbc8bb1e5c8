"""My rights: what I can ask about my own data, what I asked, and the answer."""

from uuid import UUID, uuid4

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language, gettext
from django.views.decorators.http import require_GET, require_POST

from thuisroute.agreements.queries import agreement
from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.rights import RightKind
from thuisroute.agreements.rules.sharing import Ground
from thuisroute.agreements.words import purpose_words
from thuisroute.desk.copying.gathering import gather
from thuisroute.desk.copying.serving import known_form, serve_copy
from thuisroute.desk.erasing_words import Kept, became
from thuisroute.desk.forms.rights import AskForm
from thuisroute.desk.own_file import own_resident
from thuisroute.desk.rights_lines import request_lines
from thuisroute.desk.rights_words import RIGHTS
from thuisroute.kernel.questions import ask
from thuisroute.kernel.web import ActorRequest, done, own_page, refusals_shown
from thuisroute.residents.queries.dossiers import head
from thuisroute.sharing.actions.ask_for_right import ask_for_right
from thuisroute.sharing.actions.withdraw_request import withdraw_request
from thuisroute.sharing.queries.erasing import ErasureLine, erasures_of
from thuisroute.sharing.queries.policy import viewers
from thuisroute.sharing.queries.rights import requests_of, stops_of


@own_page
def own_rights(request: ActorRequest) -> HttpResponse:
    """What each right means, and everything that was asked."""
    resident = own_resident(request.actor)
    main, asked = head(resident), requests_of(request.actor, resident)
    stops, erased = stops_of(resident), erasures_of(resident)
    answers = ask(main, asked, stops, erased)
    law = agreement(answers.of(main)[0].agreement_id)
    language = get_language() or "nl"
    return render(
        request,
        "desk/own/rights.jinja",
        {
            "rights": [
                {"kind": one.id.value, "text": RIGHTS[one.id]} for one in law.rights
            ],
            "copy": RIGHTS[RightKind.COPY],
            "requests": request_lines(
                answers.of(asked), answers.of(stops), law, language
            ),
            "became": _became(answers.of(erased), law, language),
            "new_key": uuid4,
        },
    )


def _became(
    lines: list[ErasureLine], law: Agreement, language: str
) -> dict[UUID, list[Kept]]:
    """What went and what stayed, by the request that asked it."""
    asked = {one.request_id for one in lines}
    return {
        key: became([one for one in lines if one.request_id == key], law, language)
        for key in asked
    }


@own_page
def own_right(request: ActorRequest, kind: str) -> HttpResponse:
    """One form for one right."""
    resident = own_resident(request.actor)
    if kind not in list(RightKind):
        raise Http404
    law = _law(resident)
    files = request.FILES if request.method == "POST" else None
    form = AskForm(
        request.POST if request.method == "POST" else None,
        files,
        kind=RightKind(kind),
        purposes=_objectionable(resident, law),
    )
    if form.is_bound and form.is_valid():
        with refusals_shown(form):
            ask_for_right(by=request.actor, resident=resident, asking=form.asking())
            said = gettext("Your question is in. You get an answer within a month.")
            return done(request, reverse("own_rights") + "#asked", said)
    page = {"form": form, "kind": kind, "text": RIGHTS[kind], "once": uuid4()}
    return render(request, "desk/own/right.jinja", page)


@require_POST
@own_page
def own_right_back(request: ActorRequest, key: UUID) -> HttpResponse:
    """What was asked is not asked any more."""
    withdraw_request(by=request.actor, request=key)
    return done(
        request, reverse("own_rights") + "#asked", gettext("Your question is gone.")
    )


@require_GET
@own_page
def own_copy(request: ActorRequest, form: str) -> HttpResponse:
    """Everything, at once, in a file."""
    known = known_form(form)
    return serve_copy(gather(own_resident(request.actor)), known)


def _law(resident: UUID) -> Agreement:
    main = head(resident)
    return agreement(ask(main).of(main)[0].agreement_id)


def _objectionable(resident: UUID, law: Agreement) -> list[tuple[str, str]]:
    """What rests on something else than consent, and runs now: a yes is taken back."""
    asked = viewers(resident)
    seen_by = ask(asked).of(asked)
    agreed = {one.purpose for one in seen_by if one.ground == Ground.CONSENT}
    language = get_language() or "nl"
    purposes = {
        one.purpose: f"{one.party_name}: {purpose_words(law, one.purpose, language)}"
        for one in seen_by
        if one.purpose not in agreed
    }
    return list(purposes.items())
