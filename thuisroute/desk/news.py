"""What waits for somebody and what is new to them, put into words and linked."""

from collections.abc import Iterator
from datetime import date
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.translation import get_language, gettext, gettext_lazy

from thuisroute.agreements.queries import agreement
from thuisroute.concerns.words import DEEDS
from thuisroute.desk.agenda import Agenda
from thuisroute.desk.meeting_news import to_carry_out, to_meet
from thuisroute.desk.stay_news import contact_turn, kept_line, stay_turn
from thuisroute.desk.steps import Kind, turn_of
from thuisroute.desk.worries import worry_line
from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.referrals.queries.join_news import JoinNews
from thuisroute.referrals.rules.joining import JoinState
from thuisroute.residents.queries.dossiers import Waiting
from thuisroute.residents.words import called
from thuisroute.sharing.queries.consents import EndingConsent
from thuisroute.sharing.rules.consents import consent_rules

ANSWERS = {
    JoinState.GRANTED: gettext_lazy("your organisation takes part"),
    JoinState.REFUSED: gettext_lazy("your organisation does not take part"),
    JoinState.DISTINCT: gettext_lazy("it is another person, whom you may register"),
}


def turns_of(actor: Actor, found: Agenda) -> list[dict[str, Any]]:
    """What somebody else waits for, the longest waiting first."""
    acts = [
        *(
            _act(actor, kind, record, found.ended.asked())
            for kind, records in found.waiting.items()
            for record in records
        ),
        *_to_decide(actor, found.to_decide),
        *_ending(found.ending, clock.today()),
        *_to_review(found),
        *_to_confirm(found),
        *_outreach(actor, found),
        *(worry_line(actor, one) for one in found.worries),
        *found.shop.lines(),
        *found.ended.nos.turns(),
        *map(to_meet, found.to_meet),
        *map(to_carry_out, found.decided),
        *(stay_turn(actor, one) for one in found.away.stays),
        *map(contact_turn, found.away.contacts),
    ]
    return sorted(acts, key=lambda act: act["since"])


def news(found: Agenda) -> list[dict[str, Any]]:
    """What it is good to know."""
    return [
        *map(kept_line, found.away.kept),
        *found.ended.lines(),
        *map(_answer, found.answers),
        *_arrived(found),
    ]


def _act(
    actor: Actor, kind: Kind, record: Waiting, quiet: frozenset[UUID]
) -> dict[str, Any]:
    step = turn_of(actor.role, kind, record.state)
    what = str(step.label) if step else record.state
    if record.id in quiet:
        what = gettext("Still working on it? %(step)s") % {"step": what}
    return {
        "what": what,
        "who": called(record.resident_name, record.resident_number),
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


def _ending(ending: list[EndingConsent], today: date) -> Iterator[dict[str, Any]]:
    """From the day on which the agreement warns (P6a)."""
    for one in ending:
        law = agreement(one.agreement_id)
        if law.consent is None or law.consent.warn is None:
            continue
        since = law.consent.warn.until(one.until)
        # What the agreement does not ask any more cannot be given anew.
        if since <= today and one.purpose in consent_rules(law):
            purpose = law.sharing_rule(one.purpose).purpose
            yield {
                "what": gettext("Consent is about to end: %(purpose)s")
                % {"purpose": purpose.in_language(get_language() or "nl")},
                "ends": one.until,
                "who": called(one.name, one.number),
                "since": since,
                "url": reverse("consents", args=[one.resident_id]),
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


def _outreach(actor: Actor, found: Agenda) -> Iterator[dict[str, Any]]:
    """Everything that waits in a file, each with its own last day."""
    today = clock.today()
    for one in found.outreach:
        for due in one.dues_of(actor.user, today):
            if due.is_for_today(today):
                told = {"due": due.by, "at": due.state(today).value} if due.by else {}
                yield told | {
                    "what": str(DEEDS[due.deed]),
                    "who": one.known_as,
                    "since": due.by or due.since,
                    "url": reverse("outreach_file", args=[one.id]),
                }


def _to_confirm(found: Agenda) -> Iterator[dict[str, Any]]:
    """A version of the agreement that the own organisation was told of (P7b)."""
    for one in found.unconfirmed:
        yield {
            "what": gettext("Read what changed and say that your organisation knows"),
            "who": gettext("Agreement, version %(number)s") % {"number": one.number},
            "since": clock.local(one.told_at).date(),
            "url": reverse("version", args=[one.number]),
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
            "who": called(one.name, one.number),
            "since": one.since,
            "url": reverse("dossier", args=[one.resident_id]),
        }
