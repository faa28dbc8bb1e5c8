"""Requests of residents about their own data: the list, one dossier, one request."""

from typing import Any
from uuid import UUID, uuid4

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language, gettext

from thuisroute.agreements.queries import agreement
from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.sharing import Ground
from thuisroute.desk.forms.rights import WrittenDownForm
from thuisroute.desk.rights_lines import request_lines, standing
from thuisroute.desk.rights_words import KINDS, STATES
from thuisroute.kernel import clock, looks
from thuisroute.kernel.questions import ask
from thuisroute.kernel.web import ActorRequest, done, refusals_shown, signed_in
from thuisroute.parties.rules.capabilities import Capability, may
from thuisroute.residents.queries.dossiers import head
from thuisroute.residents.queries.identities import who
from thuisroute.sharing.access import (
    insist_on_answering,
    insist_on_resident,
    insist_on_role,
)
from thuisroute.sharing.actions.ask_for_right import ask_for_right
from thuisroute.sharing.queries.rights import (
    RequestWaiting,
    requests_of,
    requests_waiting,
    stops_of,
)
from thuisroute.sharing.rules.limits import RIGHTS_REQUESTS

MOST = 100


@signed_in
def rights_requests(request: ActorRequest) -> HttpResponse:
    """What waits for an answer of somebody in this seat, the first due in front."""
    insist_on_answering(request.actor)
    waiting = requests_waiting(request.actor, limit=MOST)
    rows = ask(waiting).of(waiting)
    looks.listed(row.resident_id for row in rows)
    page = {"rows": [waiting_line(one) for one in rows], "today": clock.today()}
    return render(request, "desk/rights_requests.jinja", page)


def waiting_line(row: RequestWaiting) -> dict[str, Any]:
    """A request on a list of work."""
    return {
        "row": row,
        "what": str(KINDS[row.kind]),
        "who": row.name or row.number,
        "stands": str(STATES[row.state][2]),
        "state": standing(row.due, clock.today()),
        "url": reverse("rights_request", args=[row.id]),
    }


@signed_in
def resident_rights(request: ActorRequest, key: UUID) -> HttpResponse:
    """Everything that one resident asked, and a form for what is asked on paper."""
    insist_on_resident(request.actor, key, domain=RIGHTS_REQUESTS)
    if request.method == "POST":
        insist_on_role(request.actor, Capability.ASK_RIGHTS)
    main = head(key)
    law = agreement(ask(main).of(main)[0].agreement_id)
    posted = request.method == "POST"
    form = WrittenDownForm(
        request.POST if posted else None,
        request.FILES if posted else None,
        purposes=_purposes(law),
    )
    if form.is_bound and form.is_valid():
        with refusals_shown(form):
            made = ask_for_right(by=request.actor, resident=key, asking=form.asking())
            said = gettext("Written down. Who answers it sees it on Today.")
            return done(request, reverse("rights_request", args=[made]), said)
    return _dossier_page(request, key, law, form)


def _purposes(law: Agreement) -> list[tuple[str, str]]:
    language = get_language() or "nl"
    return [
        (one.id, one.purpose.in_language(language))
        for one in law.sharing
        if one.ground is not Ground.CONSENT
    ]


def _dossier_page(
    request: ActorRequest, resident: UUID, law: Agreement, form: WrittenDownForm
) -> HttpResponse:
    main, person = head(resident), who(resident)
    asked, stops = requests_of(request.actor, resident), stops_of(resident)
    answers = ask(main, person, asked, stops)
    named = answers.first(person)
    if not answers.of(main):
        raise Http404
    return render(
        request,
        "desk/resident_rights.jinja",
        {
            "resident": resident,
            "name": named.full_name if named else answers.of(main)[0].number,
            "requests": request_lines(
                answers.of(asked), answers.of(stops), law, get_language() or "nl"
            ),
            "form": form,
            "asks": may(request.actor.role, Capability.ASK_RIGHTS),
            "once": uuid4(),
        },
    )
