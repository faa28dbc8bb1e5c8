"""One home: what it is, what happened to it, what may be done."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID, uuid4

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext, ngettext

from thuisroute.agreements.queries import law_in_force
from thuisroute.homes.queries.homes import (
    HomeRow,
    home_seen_by,
    moves_of,
    story_of,
)
from thuisroute.homes.queries.photos import photos_of
from thuisroute.homes.queries.pictures import pictures
from thuisroute.homes.queries.wording import (
    HAPPENINGS,
    HOME_STATES,
    condition_in_words,
    move_in_words,
)
from thuisroute.homes.rules.history import Story
from thuisroute.homes.rules.lifecycle import HomeState
from thuisroute.kernel import clock, looks
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
            "photos": pictures(photos_of(actor, key)),
            "condition": condition_in_words(row.condition, row.ready_on),
            "story": _story(story_of(key, today=clock.today())),
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


def _story(told: Story) -> list[tuple[str, str]]:
    """Counts and days, for who may not know for whom it was."""
    if not told.counted:
        return []
    counted = [
        (
            str(HAPPENINGS[one.what]),
            ngettext(
                "%(num)s time, last on %(day)s",
                "%(num)s times, last on %(day)s",
                one.times,
            )
            % {"num": one.times, "day": date_format(one.last_on, "DATE_FORMAT")},
        )
        for one in told.counted
    ]
    return [
        *counted,
        (gettext("In the shop"), _days(told.days_in_shop)),
        (gettext("Kept for somebody"), _days(told.days_kept)),
    ]


def _days(number: int) -> str:
    return ngettext("%(num)s day", "%(num)s days", number) % {"num": number}


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
        "say": own,
        "leave": own and state == HomeState.IN_SHOP,
        "change": own and state in (HomeState.OUTSIDE_SHOP, HomeState.IN_SHOP),
    }
