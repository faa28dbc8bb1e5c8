"""What waits for somebody and what is new to them, put into words and linked."""

from collections.abc import Iterator
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext, gettext_lazy

from thuisroute.desk.agenda import Agenda
from thuisroute.desk.steps import Kind, turn_of
from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.referrals.queries.join_news import JoinNews
from thuisroute.referrals.rules.joining import JoinState
from thuisroute.residents.queries.dossiers import Waiting

ANSWERS = {
    JoinState.GRANTED: gettext_lazy("your organisation takes part"),
    JoinState.REFUSED: gettext_lazy("your organisation does not take part"),
    JoinState.DISTINCT: gettext_lazy("it is another person, whom you may register"),
}


def turns_of(actor: Actor, found: Agenda) -> list[dict[str, Any]]:
    """What somebody else waits for, the longest waiting first."""
    acts = [
        *(
            _act(actor, kind, record)
            for kind, records in found.waiting.items()
            for record in records
        ),
        *_to_decide(actor, found.to_decide),
        *_to_review(found),
    ]
    return sorted(acts, key=lambda act: act["since"])


def news(found: Agenda) -> list[dict[str, Any]]:
    """What it is good to know."""
    return [*map(_answer, found.answers), *_arrived(found)]


def _act(actor: Actor, kind: Kind, record: Waiting) -> dict[str, Any]:
    step = turn_of(actor.role, kind, record.state)
    return {
        "what": str(step.label) if step else record.state,
        "who": record.resident_name or record.resident_number,
        "since": record.since,
        "url": reverse(step.route, args=[record.id])
        if step
        else reverse("dossier", args=[record.resident_id]),
    }


def _to_decide(actor: Actor, asked: list[JoinNews]) -> Iterator[dict[str, Any]]:
    """By who asks: whom it is about stands only on the page where it is decided."""
    for one in asked:
        step = turn_of(actor.role, Kind.JOIN_REQUEST, one.state)
        if step:
            yield {
                "what": str(step.label),
                "who": one.party_name,
                "since": one.since,
                "url": reverse(step.route, args=[one.id]),
            }


def _to_review(found: Agenda) -> Iterator[dict[str, Any]]:
    """By who opened it; whose dossier it was stands on the page of the review."""
    for one in found.to_review:
        yield {
            "what": gettext("Review an emergency access"),
            "who": one.user_name,
            "since": clock.local(one.opened_at).date(),
            "url": reverse("review_emergency", args=[one.id]),
        }


def _answer(one: JoinNews) -> dict[str, Any]:
    return {
        "what": gettext("The transfer point answered your question"),
        "who": str(ANSWERS[JoinState(one.state)]),
        "since": one.since,
        "url": reverse("join_request", args=[one.id]),
    }


def _arrived(found: Agenda) -> Iterator[dict[str, Any]]:
    for one in found.arrivals:
        yield {
            "what": gettext("New dossier shared with you"),
            "who": one.name or one.number,
            "since": one.since,
            "url": reverse("dossier", args=[one.resident_id]),
        }
