"""One home: what it is, what happened to it, what may be done."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID, uuid4

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from thuisroute.agreements.queries import law_in_force
from thuisroute.homes.queries.homes import HomeRow, home_seen_by, moves_of
from thuisroute.homes.queries.wording import HOME_STATES, move_in_words
from thuisroute.homes.rules.lifecycle import HomeState
from thuisroute.kernel import looks
from thuisroute.kernel.web import ActorRequest, signed_in
from thuisroute.matching.models import Match
from thuisroute.matching.queries.matches import matches_of_home
from thuisroute.matching.rules.lifecycle import MatchState
from thuisroute.matching.wording import Wording
from thuisroute.matching.words import STATES
from thuisroute.parties.rules.capabilities import Capability, may
from thuisroute.sharing.access import insist_on_role


@signed_in
def home(request: ActorRequest, key: UUID) -> HttpResponse:
    """Everybody who sees the shop sees the home; only some see for whom it was."""
    actor = request.actor
    insist_on_role(actor, Capability.SEE_SHOP)
    row = home_seen_by(actor, key)
    matches = matches_of_home(actor, key)
    looks.listed(one.resident_id for one in matches)
    own = row.association_id == actor.party and may(actor.role, Capability.RUN_SHOP)
    return render(
        request,
        "matching/home.jinja",
        {
            "home": row,
            "state": HOME_STATES[HomeState(row.state)],
            "words": Wording(law_in_force(actor.region)),
            "matches": [_match(one) for one in matches],
            "history": _history(key),
            "can": _can(row, actor.role, own=own),
            "once": uuid4(),
        },
    )


def _match(row: Match) -> dict[str, Any]:
    look, text = STATES[MatchState(row.state)]
    return {
        "url": reverse("match", args=[row.pk]),
        "cells": {
            "who": row.resident.number,
            "on": row.proposed_on,
            "state": (look, str(text)),
        },
    }


def _history(key: UUID) -> Sequence[dict[str, Any]]:
    return [
        {"on": step.on, "what": move_in_words(step.to_state, step.note)}
        for step in moves_of(key)
    ]


def _can(row: HomeRow, role: str, *, own: bool) -> dict[str, bool]:
    state = HomeState(row.state)
    return {
        "find": may(role, Capability.PROPOSE) and state == HomeState.IN_SHOP,
        "enter": own and state == HomeState.OUTSIDE_SHOP,
        "leave": own and state == HomeState.IN_SHOP,
        "change": own and state in (HomeState.OUTSIDE_SHOP, HomeState.IN_SHOP),
    }
