"""Matches that ended lately on the page of today, and homes that are free by it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.translation import get_language, gettext

from thuisroute.agreements.queries import agreement
from thuisroute.homes.queries.given_back import HomeGivenBack, homes_given_back
from thuisroute.homes.queries.wording import move_in_words
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.questions import Answers, Question
from thuisroute.matching.queries.ended import EndedMatch, ended_lately
from thuisroute.matching.rules.lifecycle import ENDED_WITHOUT_HOME
from thuisroute.matching.rules.reasons import is_told
from thuisroute.matching.words import reason_words
from thuisroute.parties.rules.capabilities import Capability, may
from thuisroute.residents.words import called

# Some of what ended is not told to everybody, so more is asked than is shown.
ASKED_FOR_ONE = 5


@dataclass(frozen=True)
class Ended:
    """What the reader is told of, the newest first."""

    matches: list[EndedMatch] = field(default_factory=list)
    homes: list[HomeGivenBack] = field(default_factory=list)

    def residents(self) -> Iterator[UUID]:
        """Whose names or numbers stand on the page."""
        yield from (row.resident_id for row in self.matches)

    def lines(self) -> list[dict[str, Any]]:
        """In words, with a link."""
        return [*map(_match, self.matches), *map(_home, self.homes)]


@dataclass(frozen=True, eq=False)
class EndedAsked:
    """The questions, asked together with those of the rest of the page. The association
    sees nothing of a resident after the end, and reads it by its home."""

    role: str
    most: int
    matches: tuple[Question[EndedMatch], ...]
    homes: tuple[Question[HomeGivenBack], ...]

    @property
    def all(self) -> Sequence[Question[Any]]:
        """Each of them."""
        return (*self.matches, *self.homes)

    def read(self, answers: Answers) -> Ended:
        """What came of them, as far as the agreement has this role told."""
        found = [row for asked in self.matches for row in answers.of(asked)]
        told = [
            row
            for row in found
            if is_told(agreement(row.agreement_id), row.ended_cause, self.role)
        ]
        homes = [row for asked in self.homes for row in answers.of(asked)]
        return Ended(told[: self.most], homes)


def ask_ended(actor: Actor, *, since: date, limit: int) -> EndedAsked:
    """For the seat of the actor."""
    if may(actor.role, Capability.DECLINE_CANDIDATE):
        back = homes_given_back(actor, ENDED_WITHOUT_HOME, since=since, limit=limit)
        return EndedAsked(actor.role, limit, (), (back,))
    if may(actor.role, Capability.SEE_RESIDENTS):
        ended = ended_lately(actor, since=since, limit=limit * ASKED_FOR_ONE)
        return EndedAsked(actor.role, limit, (ended,), ())
    return EndedAsked(actor.role, limit, (), ())


def _match(one: EndedMatch) -> dict[str, Any]:
    why = reason_words(
        agreement(one.agreement_id), one.ended_cause, get_language() or "nl"
    )
    return {
        "what": gettext("A match ended. %(why)s") % {"why": why},
        "who": called(one.resident_name, one.resident_number),
        "since": one.ended_on,
        "url": reverse("match", args=[one.id]),
    }


def _home(one: HomeGivenBack) -> dict[str, Any]:
    return {
        "what": move_in_words(one.to_state, one.note),
        "who": f"{one.street} {one.house_number}, {one.town}",
        "since": one.on,
        "url": reverse("home", args=[one.home]),
    }
