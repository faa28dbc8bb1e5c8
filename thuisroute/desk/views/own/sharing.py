"""Who may see what of me, and who looked."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language

from thuisroute.agreements.queries import agreement
from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.desk.own_file import own_resident
from thuisroute.desk.own_words import LOOKS, OWN_KINDS, PAGES
from thuisroute.desk.telling import GROUNDS, consent_line, viewer_line
from thuisroute.kernel import clock
from thuisroute.kernel.questions import ask
from thuisroute.kernel.web import ActorRequest, own_page
from thuisroute.residents.queries.dossiers import head
from thuisroute.sharing.queries.own import LookLine, looks_at_me
from thuisroute.sharing.queries.policy import consents, viewers

MOST = 200
# Months that somebody may look back at once; each is an address of its own.
A_MONTH = timedelta(days=31)
LOOK_BACK = 84


@own_page
def own_sharing(request: ActorRequest) -> HttpResponse:
    """Organisation by organisation, with the reason and until when."""
    resident = own_resident(request.actor)
    main, seen_by, agreed = head(resident), viewers(resident), consents(resident)
    answers = ask(main, seen_by, agreed)
    law = agreement(answers.of(main)[0].agreement_id)
    language = get_language() or "nl"
    today = clock.today()
    return render(
        request,
        "desk/own/sharing.jinja",
        {
            "viewers": [viewer_line(one, law, language) for one in answers.of(seen_by)],
            "consents": [
                consent_line(one, law, language, today) for one in answers.of(agreed)
            ],
        },
    )


@own_page
def own_looks(request: ActorRequest) -> HttpResponse:
    """A month of looks, day by day; earlier months one step away."""
    resident = own_resident(request.actor)
    back = _back(request.GET.get("back", ""))
    until = clock.now() - back * A_MONTH
    main = head(resident)
    looked = looks_at_me(until - A_MONTH, until, limit=MOST)
    answers = ask(main, looked)
    law = agreement(answers.of(main)[0].agreement_id)
    rows = answers.of(looked)
    return render(
        request,
        "desk/own/looks.jinja",
        {
            "days": _by_day(rows, law, get_language() or "nl"),
            "since": until - A_MONTH,
            "until": until,
            "earlier": f"?back={back + 1}" if back < LOOK_BACK else None,
            "later": f"?back={back - 1}" if back else None,
            "cut": len(rows) == MOST,
        },
    )


def _back(text: str) -> int:
    return min(int(text), LOOK_BACK) if text.isdecimal() and text.isascii() else 0


def _by_day(
    rows: Iterable[LookLine], law: Agreement, language: str
) -> list[dict[str, Any]]:
    days: dict[Any, list[dict[str, Any]]] = {}
    for row in rows:
        days.setdefault(row.day, []).append(_look(row, law, language))
    return [{"on": day, "looks": looks} for day, looks in days.items()]


def _look(row: LookLine, law: Agreement, language: str) -> dict[str, Any]:
    labels = {one.id: one.label.in_language(language) for one in law.roles}
    purposes = {one.id: one.purpose.in_language(language) for one in law.sharing}
    return {
        "own": row.own,
        "who": str(OWN_KINDS.get(row.role, row.role))
        if row.own
        else labels.get(row.role, row.role),
        "party": row.party_name,
        "did": str(LOOKS.get(row.action, LOOKS["look"])),
        "page": str(PAGES[row.page]) if row.page in PAGES else "",
        "changed": row.action not in LOOKS,
        "why": [purposes[one] for one in row.purposes.split(",") if one in purposes],
        "grounds": [
            str(GROUNDS[one]) for one in row.grounds.split(",") if one in GROUNDS
        ],
        "refused": row.refused,
        "emergency": row.emergency,
        "times": row.times,
    }
