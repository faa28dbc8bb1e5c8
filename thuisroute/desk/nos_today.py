"""Each no that waits to be confirmed on the page of today, and those that were not."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.translation import get_language, gettext

from thuisroute.agreements.queries import agreement
from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.questions import Answers, Question
from thuisroute.matching.queries.nos import (
    NoOnToday,
    nos_to_confirm,
    nos_waiting,
    not_confirmed_lately,
)
from thuisroute.matching.rules.confirming import is_late
from thuisroute.matching.rules.reasons import is_told
from thuisroute.matching.words import reason_words
from thuisroute.obligations.rules.obligation import State
from thuisroute.parties.rules.capabilities import Capability, may
from thuisroute.residents.words import called


@dataclass(frozen=True)
class Nos:
    """What the reader is asked to confirm, what others did not confirm, and what waits
    for others."""

    asked: list[NoOnToday] = field(default_factory=list)
    answered: list[NoOnToday] = field(default_factory=list)
    waiting: list[NoOnToday] = field(default_factory=list)

    def residents(self) -> Iterator[UUID]:
        """Whose names or numbers stand on the page."""
        for row in (*self.asked, *self.answered, *self.waiting):
            yield row.resident_id

    def turns(self) -> Iterator[dict[str, Any]]:
        """The longest waiting first, with the last day where the agreement has one."""
        today = clock.today()
        for one in self.asked:
            at = State.OVERDUE if is_late(one.confirm_by, today) else State.OPEN
            due = {"due": one.confirm_by, "at": at.value} if one.confirm_by else {}
            yield due | {
                "what": gettext("Confirm the no, or not: %(ground)s (%(party)s)")
                % {"ground": _ground(one), "party": one.party_name},
                "who": called(one.resident_name, one.resident_number),
                "since": one.said_on,
                "url": reverse("match", args=[one.match_id]),
            }

    def news(self) -> Iterator[dict[str, Any]]:
        """The newest first."""
        for one in self.answered:
            yield _line(
                gettext("Your no was not confirmed: %(ground)s")
                % {"ground": _ground(one)},
                one,
                since=one.decided_on,
            )
        for one in self.waiting:
            yield _line(
                gettext("A no waits to be confirmed: %(ground)s (%(party)s)")
                % {"ground": _ground(one), "party": one.party_name},
                one,
                since=one.said_on,
            )


@dataclass(frozen=True, eq=False)
class NosAsked:
    """The questions, asked together with those of the rest of the page."""

    asked: tuple[Question[NoOnToday], ...] = ()
    answered: tuple[Question[NoOnToday], ...] = ()
    waiting: tuple[Question[NoOnToday], ...] = ()
    role: str = ""

    @property
    def all(self) -> Sequence[Question[Any]]:
        """Each of them."""
        return (*self.asked, *self.answered, *self.waiting)

    def read(self, answers: Answers) -> Nos:
        """What came of them; what waits as far as the agreement has this role told of
        an end by it."""
        waiting = [row for asked in self.waiting for row in answers.of(asked)]
        return Nos(
            [row for asked in self.asked for row in answers.of(asked)],
            [row for asked in self.answered for row in answers.of(asked)],
            [
                row
                for row in waiting
                if is_told(agreement(row.agreement_id), row.cause, self.role)
            ],
        )


def ask_nos(actor: Actor, *, since: date, limit: int) -> NosAsked:
    """For the seat of somebody who sees residents."""
    return NosAsked(
        (nos_to_confirm(actor, limit=limit),)
        if may(actor.role, Capability.CONFIRM_NO)
        else (),
        (not_confirmed_lately(actor, since=since, limit=limit),),
        (nos_waiting(actor, limit=limit),),
        actor.role,
    )


def _line(what: str, one: NoOnToday, *, since: date | None) -> dict[str, Any]:
    return {
        "what": what,
        "who": called(one.resident_name, one.resident_number),
        "since": since,
        "url": reverse("match", args=[one.match_id]),
    }


def _ground(one: NoOnToday) -> str:
    law = agreement(one.agreement_id)
    return reason_words(law, one.cause, (get_language() or "nl")[:2])
