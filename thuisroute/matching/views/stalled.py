"""Matches that stand still: what their page says of it, and the list of them."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from thuisroute.agreements.queries import agreement
from thuisroute.agreements.words import role_words
from thuisroute.kernel import clock, looks
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.questions import ask
from thuisroute.kernel.web import ActorRequest, signed_in
from thuisroute.matching.forms.endings import StillForm
from thuisroute.matching.forms.steps import StepForm
from thuisroute.matching.models import Match, SaidNo
from thuisroute.matching.queries.nos import said_of
from thuisroute.matching.queries.stalled import QuietMatch, quiet_matches, quiet_since
from thuisroute.matching.rules.lifecycle import MatchState
from thuisroute.matching.rules.stalling import (
    CAN_STALL,
    Stall,
    stall_of,
    turn_needs,
    whose_turn,
)
from thuisroute.matching.wording import Wording
from thuisroute.matching.words import STATES, STILL
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.residents.words import called
from thuisroute.sharing.access import insist_on_role

SHOWN = 200


def stands_still(
    row: Match,
    actor: Actor,
    words: Wording,
    waits: SaidNo | None,
    typed: StepForm | None,
) -> dict[str, Any] | None:
    """Since when, what was last said, and the question to whose turn it is; `waits` is
    the no that waits to be confirmed."""
    state = MatchState(row.state)
    if state not in CAN_STALL or words.agreed.stalls is None:
        return None
    since = quiet_since(row)
    stall = stall_of(
        words.agreed.stalls,
        since=since,
        today=clock.today(),
        last_day=waits.confirm_by if waits else None,
    )
    # As the action asks it: a no that is late is decided, whatever takes longer.
    quiet = stall_of(words.agreed.stalls, since=since, today=clock.today())
    asked = quiet > Stall.MOVING and turn_needs(state, actor.role) is not None
    if waits:
        asked = asked and said_of(waits).asks(actor.role, actor.party)
    typed = typed if isinstance(typed, StillForm) else None
    if stall == Stall.MOVING and not row.still_because:
        return None
    return {
        "since": since,
        "still": stall > Stall.MOVING,
        "said_on": row.still_on,
        "because": str(STILL.get(row.still_because, "")),
        "form": (typed or StillForm(agreed=words.agreed)) if asked else None,
        "article": words.article(words.agreed.stalls.article),
    }


@require_safe
@signed_in
def stalled_matches(request: ActorRequest) -> HttpResponse:
    """Of the residents whom the reader sees, the longest quiet first."""
    insist_on_role(request.actor, Capability.SEE_RESIDENTS)
    asked = quiet_matches(request.actor, limit=SHOWN)
    today = clock.today()
    found = [one for one in ask(asked).of(asked) if one.stall(today) == Stall.LISTED]
    looks.listed(one.resident_id for one in found)
    return render(
        request,
        "matching/stalled.jinja",
        {"rows": [_row(one, request.actor) for one in found], "today": today},
    )


def _row(one: QuietMatch, actor: Actor) -> dict[str, Any]:
    law, language = agreement(one.agreement_id), get_language() or "nl"
    state = MatchState(one.state)
    return {
        "url": reverse("match", args=[one.id]),
        "who": called(one.resident_name, one.resident_number),
        "home": f"{one.street} {one.house_number}, {one.town}",
        "state": STATES[state],
        "since": one.quiet_since,
        "mine": one.turn_of(actor.role, actor.party),
        "turn": [
            role_words(law, role, language)
            for role in one.asked or whose_turn(state, (each.id for each in law.roles))
        ],
        "because": str(STILL.get(one.still_because, "")),
    }
