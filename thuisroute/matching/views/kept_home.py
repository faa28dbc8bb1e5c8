"""One home of a kept round, as it is read: found, decided, and what became of it."""

from collections.abc import Iterator, Mapping
from typing import Any
from uuid import UUID

from django.urls import reverse

from thuisroute.homes.queries.pictures import first_pictures
from thuisroute.homes.rules.lifecycle import HomeState
from thuisroute.matching.models import RoundChoice, RoundPerson
from thuisroute.matching.queries.kept import Kept
from thuisroute.matching.queries.kept_order import order_of
from thuisroute.matching.rules.found import reasons_in
from thuisroute.matching.rules.kept import HomeFate, HomeTold
from thuisroute.matching.rules.lifecycle import MatchState
from thuisroute.matching.wording import Wording
from thuisroute.matching.words import STATES, reason_words
from thuisroute.parties.queries import user_names
from thuisroute.referrals.rules.lifecycle import ReferralState


def kept_homes(found: Kept, words: Wording) -> Iterator[dict[str, Any]]:
    """Every home of the round, in its order."""
    names = user_names(one.decided_by for one in found.choices)
    photos = first_pictures(found.homes)
    for at, home in enumerate(found.homes):
        told = found.told(at)
        stands = found.by_key.get(told.stands) if told.stands else None
        program = found.by_key.get(told.found) if told.found else None
        yield {
            "key": home.pk,
            "home": str(home),
            "url": reverse("home", args=[home.pk]),
            "photos": bool(photos),
            "photo": photos.get(home.pk),
            "where": words.labels.get(home.municipality_code, home.municipality_code),
            "association": home.association.name,
            "fate": told.fate.value,
            "found": program.resident.number if program else "",
            "stands": _person(stands, at, words) if stands else None,
            "items": _items(program, stands, words),
            "choice": _choice(found.choice(at), words, names),
            "before": _before(found, at, told),
            "match": _match(stands, words) if stands else None,
            "now": _now(found, at, told, stands),
        }


def _person(row: RoundPerson, at: int, words: Wording) -> dict[str, Any]:
    return {
        "number": row.resident.number,
        "place": row.queue_place,
        "priority": words.labels.get(row.category, ""),
        "points": dict(row.fits).get(at, 0),
    }


def _items(
    program: RoundPerson | None, stands: RoundPerson | None, words: Wording
) -> list[dict[str, object]]:
    """The reasons as they were found, of whom the program proposed."""
    if program is None or program is not stands:
        return []
    return [
        *words.items("weighs", reasons_in(program.because, "weigh")),
        *words.items("fits", reasons_in(program.because, "favour")),
    ]


def _choice(
    row: RoundChoice | None, words: Wording, names: Mapping[UUID, str]
) -> dict[str, Any] | None:
    if row is None:
        return None
    return {
        "why": why(row, words),
        "cost": row.cost,
        "at": row.decided_at,
        "by": names.get(row.decided_by, ""),
    }


def why(row: RoundChoice, words: Wording) -> str:
    """The reason of the agreement, and what was said beside it."""
    ground = (
        words.agreed.rounds.deviation(row.otherwise) if words.agreed.rounds else None
    )
    label = ground.label.in_language(words.language) if ground else row.otherwise
    return ": ".join(one for one in (label, row.words) if one)


def _before(found: Kept, at: int, told: HomeTold) -> dict[str, Any] | None:
    """Who goes first of all whom the home fits, when that is not who gets it."""
    first = next(iter(order_of(found, at)), None)
    if told.fate == HomeFate.PROPOSED or first is None or first == told.stands:
        return None
    number = found.by_key[first].resident.number
    return {"number": number, "cost": found.costs.of(at, first)}


def _match(row: RoundPerson, words: Wording) -> dict[str, Any] | None:
    """What became of the proposal, as it is now."""
    match = row.match
    if match is None:
        return None
    return {
        "url": reverse("match", args=[match.pk]),
        "state": STATES[MatchState(match.state)],
        "on": match.ended_on or match.allocated_on or match.offered_on,
        "cause": reason_words(words.agreed, match.ended_cause, words.language)
        if match.ended_cause
        else "",
    }


def _now(
    found: Kept, at: int, told: HomeTold, stands: RoundPerson | None
) -> dict[str, bool]:
    """What changed since, as far as it hinders."""
    waits = told.fate != HomeFate.PROPOSED
    gone = found.homes[at].state != HomeState.IN_SHOP.value
    return {
        "home_gone": waits and gone,
        "person_gone": waits
        and stands is not None
        and stands.referral.state != ReferralState.READY.value,
    }
