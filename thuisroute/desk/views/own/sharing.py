"""Who may see what of me, and who looked."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language, gettext

from thuisroute.agreements.queries import agreement
from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.words import purpose_words
from thuisroute.desk.own_consents import own_lines
from thuisroute.desk.own_file import own_resident
from thuisroute.desk.own_viewers import own_viewers
from thuisroute.desk.own_words import (
    LOOKS,
    OTHER_GROUNDS,
    OTHER_PURPOSES,
    OWN_GROUNDS,
    OWN_KINDS,
    PAGES,
)
from thuisroute.kernel import clock
from thuisroute.kernel.questions import ask
from thuisroute.kernel.web import ActorRequest, own_page
from thuisroute.residents.queries.dossiers import head
from thuisroute.sharing.queries.kept import kept_consents
from thuisroute.sharing.queries.own import LookLine, looks_at_me

MOST = 200
# Of nobody's purpose: the page says already that it was their own file.
NO_PURPOSE = frozenset({"", "own_file"})
# Months that somebody may look back at once; each is an address of its own.
A_MONTH = timedelta(days=31)
LOOK_BACK = 84


@own_page
def own_sharing(request: ActorRequest) -> HttpResponse:
    """Organisation by organisation, with the reason and until when."""
    kept = kept_consents(request.actor, own_resident(request.actor))
    law = agreement(kept.head.agreement_id)
    language = get_language() or "nl"
    return render(
        request,
        "desk/own/sharing.jinja",
        {
            "viewers": own_viewers(kept.viewers, law, language),
            "questions": own_lines(kept, law, clock.today()),
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
    """What one role of one organisation did in a day stands together."""
    days: dict[date, dict[tuple[object, ...], list[LookLine]]] = {}
    for row in rows:
        alike = (row.own, row.role, row.party_name, row.refused, row.emergency)
        days.setdefault(row.day, {}).setdefault(alike, []).append(row)
    return [
        {"on": day, "looks": [_looks(some, law, language) for some in alike.values()]}
        for day, alike in days.items()
    ]


def _looks(rows: list[LookLine], law: Agreement, language: str) -> dict[str, Any]:
    first = rows[0]
    labels = {one.id: one.label.in_language(language) for one in law.roles}
    purposes = {
        key: purpose_words(law, key, language)
        for key in _keys(row.purposes for row in rows)
        if key not in NO_PURPOSE | OTHER_PURPOSES.keys()
    }
    return {
        "own": first.own,
        "who": OWN_KINDS.get(first.role, first.role)
        if first.own
        else labels.get(first.role, first.role),
        "party": first.party_name,
        "did": list(dict.fromkeys(map(_did, rows))),
        "times": sum(row.times for row in rows),
        "why": _named((row.purposes for row in rows), {**purposes, **OTHER_PURPOSES}),
        "grounds": _named(
            (row.grounds for row in rows), {**OWN_GROUNDS, **OTHER_GROUNDS}
        ),
        "refused": first.refused,
        "emergency": first.emergency,
    }


def _did(row: LookLine) -> str:
    if row.action not in LOOKS:
        return gettext("changed something")
    verb = str(LOOKS[row.action])
    return f"{verb} ({PAGES[row.page]})" if row.page in PAGES else verb


def _named(keys: Iterable[str], names: Mapping[str, object]) -> list[str]:
    """In words, each once; what has no words is left out."""
    said = (str(names[key]) for key in _keys(keys) if key in names)
    return list(dict.fromkeys(said))


def _keys(joined: Iterable[str]) -> dict[str, None]:
    return dict.fromkeys(key for some in joined for key in some.split(","))
