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
    not_confirmed_lately,
)
from thuisroute.matching.rules.confirming import is_late
from thuisroute.matching.words import reason_words
from thuisroute.obligations.rules.obligation import State
from thuisroute.parties.rules.capabilities import Capability, may
from thuisroute.residents.words import called


@dataclass(frozen=True)
class Nos:
    """What the reader is asked to confirm, and what others did not confirm."""

    asked: list[NoOnToday] = field(default_factory=list)
    answered: list[NoOnToday] = field(default_factory=list)

    def residents(self) -> Iterator[UUID]:
        """Whose names or numbers stand on the page."""
        yield from (row.resident_id for row in (*self.asked, *self.answered))

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
            yield {
                "what": gettext("Your no was not confirmed: %(ground)s")
                % {"ground": _ground(one)},
                "who": called(one.resident_name, one.resident_number),
                "since": one.decided_on,
                "url": reverse("match", args=[one.match_id]),
            }


@dataclass(frozen=True, eq=False)
class NosAsked:
    """The questions, asked together with those of the rest of the page."""

    asked: tuple[Question[NoOnToday], ...] = ()
    answered: tuple[Question[NoOnToday], ...] = ()

    @property
    def all(self) -> Sequence[Question[Any]]:
        """Each of them."""
        return (*self.asked, *self.answered)

    def read(self, answers: Answers) -> Nos:
        """What came of them."""
        return Nos(
            [row for asked in self.asked for row in answers.of(asked)],
            [row for asked in self.answered for row in answers.of(asked)],
        )


def ask_nos(actor: Actor, *, since: date, limit: int) -> NosAsked:
    """For the seat of somebody who sees residents."""
    return NosAsked(
        (nos_to_confirm(actor, limit=limit),)
        if may(actor.role, Capability.CONFIRM_NO)
        else (),
        (not_confirmed_lately(actor, since=since, limit=limit),),
    )


def _ground(one: NoOnToday) -> str:
    law = agreement(one.agreement_id)
    return reason_words(law, one.cause, (get_language() or "nl")[:2])
