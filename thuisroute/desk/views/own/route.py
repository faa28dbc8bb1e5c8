"""My route: where I am, what is asked of me, whom I can call."""

from datetime import timedelta
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language, gettext

from thuisroute.agreements.queries import agreement
from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.words import role_words
from thuisroute.desk.own_file import OwnFile, read_own_file
from thuisroute.desk.own_objection import can_object
from thuisroute.desk.own_queue import own_queue
from thuisroute.desk.own_words import STOPS, VERDICTS, StopText
from thuisroute.desk.rules.route_stops import Passed, StopOnRoute
from thuisroute.desk.views.dossier import stops_of
from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.web import ActorRequest, own_page
from thuisroute.matching.queries.in_dossier import MatchLine
from thuisroute.matching.rules.lifecycle import MatchState
from thuisroute.referrals.queries.priority_steps import priority_of
from thuisroute.referrals.rules.priority import REFUSALS

# How long the first page goes on telling that a file was opened in an emergency.
TOLD_FOR = timedelta(days=90)


@own_page
def own_route(request: ActorRequest) -> HttpResponse:
    """The first page of whoever it is about."""
    file = read_own_file(request.actor)
    law = agreement(file.head.agreement_id)
    language = get_language() or "nl"
    stops = stops_of(file.events, file.referral, law)
    return render(
        request,
        "desk/own/route.jinja",
        {
            "file": file,
            "stops": [
                {
                    "name": STOPS[one.stop].name,
                    "state": one.passed.value,
                    "on": one.on,
                }
                for one in stops
            ],
            "here": _here(stops),
            "unsure": any(map(_is_unsure, file.matches)),
            "queue": own_queue(
                file.referral, law, language, objects=_objects(request.actor, file, law)
            ),
            "asked": list(_asked(file)),
            "contacts": people(file, law, language),
            "emergencies": _emergencies(file, law, language),
        },
    )


def _objects(actor: Actor, file: OwnFile, law: Agreement) -> bool:
    """Looked up only for whom priority was refused."""
    if file.referral is None or file.referral.priority_state not in REFUSALS:
        return False
    return can_object(priority_of(actor, file.resident), law, clock.today())


def people(file: OwnFile, law: Agreement, language: str) -> list[dict[str, Any]]:
    """Whom to call, the first point of contact in front."""
    return [
        {
            "name": one.name,
            "role": role_words(law, one.role, language),
            "party": one.party_name,
            "first": one.first,
            "phone": one.phone or one.party_phone,
            "mail": one.email,
        }
        for one in file.contacts
    ]


def _emergencies(file: OwnFile, law: Agreement, language: str) -> list[dict[str, Any]]:
    """Who opened the file in an emergency, by which law, and what was thought of it."""
    since = clock.now() - TOLD_FOR
    return [
        {
            "who": role_words(law, one.role, language),
            "party": one.party_name,
            "from": one.opened_at,
            "until": one.ended_at,
            "reason": one.reason,
            "law": law.emergency.source.in_language(language) if law.emergency else "",
            "verdict": VERDICTS[one.verdict],
            "review": one.review,
        }
        for one in file.emergencies
        if one.opened_at > since
    ]


def _here(stops: tuple[StopOnRoute, ...]) -> StopText:
    """The stop where somebody is; the last one when the route is over."""
    current = [one for one in stops if one.passed is Passed.CURRENT]
    done = [one for one in stops if one.passed is Passed.DONE]
    found = (current or done[-1:] or stops)[0]
    return STOPS[found.stop]


def _asked(file: OwnFile) -> list[dict[str, Any]]:
    """What waits for the resident, and a home of which it is not sure any more."""
    return [
        {
            "what": gettext("There is a home for you. Do you want it?"),
            "text": "",
            "until": match.answer_by,
            "url": reverse("own_offer", args=[match.id]),
            "button": gettext("Look at the home and answer"),
        }
        if match.state == MatchState.OFFERED
        else {
            "what": gettext("There is a question about the home for you"),
            "text": gettext(
                "Somebody looks whether it can go on. You hear it from "
                "your support worker. You need to do nothing now."
            ),
            "until": None,
            "url": reverse("own_home"),
            "button": gettext("Look at the home"),
        }
        for match in file.matches
        if match.state == MatchState.OFFERED or _is_unsure(match)
    ]


def _is_unsure(match: MatchLine) -> bool:
    """A no was said to a home that is kept, and waits to be confirmed."""
    return match.state == MatchState.NO_SAID and match.kept
