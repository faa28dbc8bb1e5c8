"""A request about one's own data as a page shows it."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.words import purpose_words, role_words
from thuisroute.desk.rights_words import ASKED_AS, KINDS, STATES, WHOLE
from thuisroute.sharing.queries.rights import RequestLine, StopLine
from thuisroute.sharing.rules.rights import OPEN, RequestState
from thuisroute.sharing.words import DOMAINS

WARNED = timedelta(days=7)
# After these the resident hears where to complain (AVG 12(4)).
DISAPPOINTS = frozenset({RequestState.REFUSED, RequestState.GRANTED_IN_PART})


def request_lines(
    rows: Iterable[RequestLine],
    stops: Iterable[StopLine],
    law: Agreement,
    language: str,
) -> list[dict[str, Any]]:
    """Every request with what it stopped."""
    running = [one for one in stops if one.until is None]
    return [
        _line(row, law, language)
        | {
            "stops": [
                about(one.domain, one.purpose, law, language)
                for one in running
                if one.request_id == row.id
            ]
        }
        for row in rows
    ]


def _line(row: RequestLine, law: Agreement, language: str) -> dict[str, Any]:
    tone, icon_name, state = STATES[row.state]
    return {
        "row": row,
        "what": str(KINDS[row.kind]),
        "about": about(row.domain, row.purpose, law, language),
        "tone": tone,
        "icon": icon_name,
        "state": str(state),
        "open": row.state in OPEN,
        "asked_as": str(ASKED_AS[row.asked_as]),
        "handler": role_words(law, row.handler_role, language),
        "complain": row.state in DISAPPOINTS,
    }


def about(domain: str, purpose: str, law: Agreement, language: str) -> str:
    """A part of life, a purpose, or everything."""
    if purpose:
        return purpose_words(law, purpose, language)
    return str(DOMAINS[domain]) if domain else str(WHOLE)


def standing(due: date, today: date) -> str:
    """How an open request stands: open, due soon, or too late."""
    if due < today:
        return "overdue"
    return "due_soon" if due - WARNED <= today else "open"
