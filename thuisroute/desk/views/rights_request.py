"""One request about somebody's own data: taking it up, carrying it out, answering."""

from typing import Any
from uuid import UUID, uuid4

from django.forms import Form
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language

from thuisroute.agreements.queries import agreement, law_in_force
from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.rights import RightKind
from thuisroute.desk.copying.for_paper import MAKES
from thuisroute.desk.erasing_words import Kept, became, can_go
from thuisroute.desk.rights_lines import request_lines, standing
from thuisroute.desk.views.rights_steps import STEPS, About, possible
from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.questions import ask
from thuisroute.kernel.web import ActorRequest, done, refusals_shown, signed_in
from thuisroute.residents.queries.dossiers import head
from thuisroute.residents.queries.identities import who
from thuisroute.sharing.access import insist_on_resident
from thuisroute.sharing.queries.erasing import erasures_of, parts_of
from thuisroute.sharing.queries.rights import (
    RequestLine,
    StopLine,
    request_line,
    stops_of,
)
from thuisroute.sharing.rules.answering import GIVEN
from thuisroute.sharing.rules.limits import RIGHTS_REQUESTS
from thuisroute.sharing.rules.rights import RequestState


@signed_in
def rights_request(request: ActorRequest, key: UUID) -> HttpResponse:
    """What was asked, and the steps that can be taken now."""
    row, stops = _read(request.actor, key)
    step = STEPS.get(request.POST.get("do", "")) if request.method == "POST" else None
    if step is None and request.method == "POST":
        raise Http404
    going = _can_go(request.actor, row)
    form: Form | None = None
    if step is not None:
        form = step.form(request.POST, _about(row, going))
        if form.is_valid():
            with refusals_shown(form):
                step.run(request.actor, key, form)
                return done(request, _afterwards(request.actor, row), str(step.said))
    return _page(request, row, stops, going, form)


def _read(actor: Actor, key: UUID) -> tuple[RequestLine, list[StopLine]]:
    asked = request_line(actor, key)
    row = ask(asked).first(asked)
    if row is None:
        raise Http404
    insist_on_resident(actor, row.resident_id, domain=RIGHTS_REQUESTS)
    stops = stops_of(row.resident_id)
    return row, ask(stops).of(stops)


def _afterwards(actor: Actor, row: RequestLine) -> str:
    """The request; who may not see it any more by what was decided goes to Today."""
    asked = request_line(actor, row.id)
    still = ask(asked).first(asked) is not None
    return reverse("rights_request", args=[row.id]) if still else reverse("today")


def _page(
    request: ActorRequest,
    row: RequestLine,
    stops: list[StopLine],
    going: list[Kept],
    tried: Form | None,
) -> HttpResponse:
    main, person = head(row.resident_id), who(row.resident_id)
    answers = ask(main, person)
    law = agreement(answers.of(main)[0].agreement_id)
    named = answers.first(person)
    (line,) = request_lines([row], stops, law, get_language() or "nl")
    return render(
        request,
        "desk/rights_request.jinja",
        {
            "line": line,
            "row": row,
            "name": named.full_name if named else answers.of(main)[0].number,
            "steps": _steps(request, line, _about(row, going), tried),
            "tried": tried,
            "due_state": standing(row.due, clock.today()),
            "today": clock.today(),
            "corrects": _corrects(row),
            "copies": _copies(row),
            "can_go": going,
            "became": _became(row, law),
            "new_key": uuid4,
        },
    )


def _steps(
    request: ActorRequest, line: dict[str, Any], about: About, tried: Form | None
) -> list[dict[str, Any]]:
    row: RequestLine = line["row"]
    if not row.answers:
        return []
    doing = request.POST.get("do", "") if tried is not None else ""
    return [
        {
            "do": do,
            "title": str(STEPS[do].title),
            "form": tried if do == doing else STEPS[do].form(None, about),
            "tried": do == doing,
        }
        for do in possible(row, stopping=bool(line["stops"]))
    ]


def _about(row: RequestLine, going: list[Kept]) -> About:
    may_go = [(one.name, one.label) for one in going if not one.stays]
    return About(RightKind(row.kind), may_go)


def _can_go(actor: Actor, row: RequestLine) -> list[Kept]:
    """For who answers a request for erasure, while it waits for an answer."""
    if row.kind != RightKind.ERASURE or row.state != RequestState.TAKEN_UP:
        return []
    if not row.answers:
        return []
    law = law_in_force(actor.region)
    found = parts_of(row.resident_id, actor.region)
    return can_go(found, law, get_language() or "nl")


def _became(row: RequestLine, law: Agreement) -> list[Kept]:
    if row.kind != RightKind.ERASURE or row.state not in GIVEN:
        return []
    asked = erasures_of(row.resident_id)
    mine = [one for one in ask(asked).of(asked) if one.request_id == row.id]
    return became(mine, law, get_language() or "nl")


def _corrects(row: RequestLine) -> bool:
    handles = row.answers and row.state == RequestState.TAKEN_UP
    return handles and row.kind == RightKind.CORRECTION


def _copies(row: RequestLine) -> bool:
    return row.answers and row.kind == RightKind.COPY and row.state in MAKES
