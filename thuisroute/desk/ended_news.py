"""Matches that ended lately, or might, and homes that are free by it, under Today."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.translation import get_language, gettext

from thuisroute.agreements.queries import agreement
from thuisroute.desk.nos_today import Nos, NosAsked, ask_nos
from thuisroute.homes.queries.given_back import HomeGivenBack, homes_given_back
from thuisroute.homes.queries.wording import move_in_words
from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.questions import Answers, Question
from thuisroute.matching.queries.ended import EndedMatch, ended_lately
from thuisroute.matching.queries.stalled import QuietMatch, quiet_matches
from thuisroute.matching.rules.lifecycle import ENDED_WITHOUT_HOME
from thuisroute.matching.rules.reasons import is_told
from thuisroute.matching.rules.stalling import Stall
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
    quiet: list[QuietMatch] = field(default_factory=list)
    nos: Nos = field(default_factory=Nos)
    role: str = ""

    def residents(self) -> Iterator[UUID]:
        """Whose names or numbers stand on the page."""
        yield from (row.resident_id for row in self.matches)
        yield from (row.resident_id for row in self.quiet)
        yield from self.nos.residents()

    def lines(self) -> list[dict[str, Any]]:
        """In words, with a link."""
        return [
            *self.nos.news(),
            *_stand_still(self.quiet, self.role),
            *map(_match, self.matches),
            *map(_home, self.homes),
        ]

    def asked(self) -> frozenset[UUID]:
        """Matches of which whose turn it is is asked whether they still work on it."""
        return frozenset(row.id for row in self.quiet)


@dataclass(frozen=True, eq=False)
class EndedAsked:
    """The questions, asked together with those of the rest of the page. The association
    sees nothing of a resident after the end, and reads it by its home."""

    role: str
    most: int
    matches: tuple[Question[EndedMatch], ...]
    homes: tuple[Question[HomeGivenBack], ...]
    quiet: tuple[Question[QuietMatch], ...]
    nos: NosAsked = field(default_factory=NosAsked)

    @property
    def all(self) -> Sequence[Question[Any]]:
        """Each of them."""
        return (*self.matches, *self.homes, *self.quiet, *self.nos.all)

    def read(self, answers: Answers) -> Ended:
        """What came of them, as far as the agreement has this role told."""
        found = [row for asked in self.matches for row in answers.of(asked)]
        told = [
            row
            for row in found
            if is_told(agreement(row.agreement_id), row.ended_cause, self.role)
        ]
        homes = [row for asked in self.homes for row in answers.of(asked)]
        today = clock.today()
        quiet = [
            row
            for asked in self.quiet
            for row in answers.of(asked)
            if row.stall(today) > Stall.MOVING
        ]
        return Ended(told[: self.most], homes, quiet, self.nos.read(answers), self.role)


def ask_ended(actor: Actor, *, since: date, limit: int) -> EndedAsked:
    """For the seat of the actor."""
    if not may(actor.role, Capability.SEE_RESIDENTS):
        return EndedAsked(actor.role, limit, (), (), ())
    quiet = quiet_matches(actor, limit=limit * ASKED_FOR_ONE)
    nos = ask_nos(actor, since=since, limit=limit)
    if may(actor.role, Capability.DECLINE_CANDIDATE):
        back = homes_given_back(actor, ENDED_WITHOUT_HOME, since=since, limit=limit)
        return EndedAsked(actor.role, limit, (), (back,), (quiet,), nos)
    ended = ended_lately(actor, since=since, limit=limit * ASKED_FOR_ONE)
    return EndedAsked(actor.role, limit, (ended,), (), (quiet,), nos)


def _stand_still(quiet: Sequence[QuietMatch], role: str) -> Iterator[dict[str, Any]]:
    """For the roles that the agreement has told, the longest quiet first; beyond some
    of them, and once they are listed, the list tells of all."""
    today, listed = clock.today(), False
    for row in quiet:
        rule, stall = agreement(row.agreement_id).stalls, row.stall(today)
        if rule is None or role not in rule.told or stall < Stall.TOLD:
            continue
        if stall == Stall.TOLD:
            yield _quiet(row)
        elif not listed:
            listed = True
            yield {
                "what": gettext("Matches that stand still"),
                "who": gettext("to the list"),
                "since": row.quiet_since,
                "url": reverse("stalled_matches"),
            }


def _quiet(one: QuietMatch) -> dict[str, Any]:
    return {
        "what": gettext("A match stands still"),
        "who": called(one.resident_name, one.resident_number),
        "since": one.quiet_since,
        "url": reverse("match", args=[one.id]),
    }


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
