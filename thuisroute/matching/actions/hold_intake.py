"""Write down the intake of resident, support worker and association (P2b)."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from thuisroute.agreements.queries import agreement
from thuisroute.agreements.rules.declines import Stage
from thuisroute.agreements.rules.events import EventName
from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import insist
from thuisroute.matching.actions.end_match import end_match
from thuisroute.matching.actions.locked import locked_match
from thuisroute.matching.actions.tell import log, tell_of_home
from thuisroute.matching.models import Intake, IntakeWords, Match
from thuisroute.matching.moving import MATCHES
from thuisroute.matching.queries.steps import reached_on
from thuisroute.matching.rules.lifecycle import MatchState
from thuisroute.matching.rules.reasons import at_once, to_choose
from thuisroute.matching.rules.talking import IntakeFacts, may_record_intake
from thuisroute.parties.rules.capabilities import Capability


@dataclass(frozen=True, slots=True)
class IntakeTalk:
    """Who was there, by name where it is a professional, and how it went; `cause` is
    the reason when it does not go on."""

    held_on: date
    resident_present: bool
    support_worker: str
    housing_consultant: str
    positive: bool
    notes: str
    cause: str = ""

    def present(self) -> frozenset[str]:
        """The roles that were there, as the agreement names them."""
        there = {
            "resident": self.resident_present,
            "support_worker": bool(self.support_worker.strip()),
            "housing_consultant": bool(self.housing_consultant.strip()),
        }
        return frozenset(role for role, present in there.items() if present)


def hold_intake(*, by: Actor, match: UUID, talk: IntakeTalk) -> None:
    """Going on: the home can be allocated. Not going on: the match ends, with the
    words as its reason, and the resident's offer is not used up."""
    row = locked_match(match, by, to=Capability.HOLD_INTAKE)
    facts = _facts(row, talk, by.role)
    insist(may_record_intake(facts, today=clock.today()))
    intake = Intake.objects.create(
        match=row,
        resident_id=row.resident_id,
        held_on=talk.held_on,
        resident_present=talk.resident_present,
        support_worker=talk.support_worker,
        housing_consultant=talk.housing_consultant,
        positive=talk.positive,
        recorded_by=by.user,
    )
    if talk.notes:
        IntakeWords.objects.create(
            intake=intake, resident_id=row.resident_id, notes=talk.notes
        )
    log("intake.held", row, on=talk.held_on, positive=talk.positive)
    if talk.positive:
        MATCHES.move(row, to=MatchState.INTAKE_HELD, by=by, on=talk.held_on)
        tell_of_home(row, EventName.INTAKE_HELD, by=by, on=talk.held_on)
        return
    tell_of_home(row, EventName.INTAKE_HELD, by=by, on=talk.held_on)
    end_match(
        row,
        to=MatchState.WITHDRAWN,
        reason=next(one for one in facts.reasons if one.id == talk.cause),
        words=talk.notes[:300],
        by=by,
        on=talk.held_on,
    )


def _facts(row: Match, talk: IntakeTalk, role: str) -> IntakeFacts:
    law = agreement(row.resident.agreement_id)
    asked = law.intake
    return IntakeFacts(
        match=MatchState(row.state),
        accepted_on=reached_on(row.pk, MatchState.ACCEPTED),
        held_on=talk.held_on,
        needed=tuple(one.role for one in asked.participants) if asked else (),
        present=talk.present(),
        positive=talk.positive,
        words=talk.notes,
        article=asked.article if asked else "",
        cause=talk.cause,
        reasons=at_once(to_choose(law, role, Stage.INTAKE)),
    )
