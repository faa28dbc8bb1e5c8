"""A proposal goes by the careful route, and what came of the talk about it (R8)."""

from uuid import UUID

from django.http import Http404

from thuisroute.agreements.queries import agreement
from thuisroute.agreements.rules.rounds import NO_ROUND
from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import insist
from thuisroute.matching.actions.locked import locked_match
from thuisroute.matching.actions.tell import log
from thuisroute.matching.models import Finding
from thuisroute.matching.queries.found import careful_of, finding_of
from thuisroute.matching.rules.careful import (
    SHORT,
    Talk,
    may_choose_route,
    may_write_talk,
)
from thuisroute.matching.rules.lifecycle import MatchState
from thuisroute.parties.rules.capabilities import Capability


def choose_route(*, by: Actor, match: UUID, ground: str) -> None:
    """The mediator names why it is talked about first, or takes that back."""
    row = locked_match(match, by, to=Capability.PROPOSE)
    finding = _finding(by, match)
    rule = agreement(row.resident.agreement_id).rounds or NO_ROUND
    insist(
        may_choose_route(
            ground, rule, match=MatchState(row.state), now=careful_of(finding)
        )
    )
    finding.careful = ground
    finding.save(update_fields=["careful"])
    act = "match.short_route" if ground == SHORT else "match.careful_route"
    log(act, row, on=clock.today())


def write_talk(*, by: Actor, match: UUID, talk: Talk) -> None:
    """After this the home may be offered. The association reads nothing of it."""
    row = locked_match(match, by, to=Capability.PROPOSE)
    finding = _finding(by, match)
    insist(
        may_write_talk(
            talk,
            match=MatchState(row.state),
            now=careful_of(finding),
            proposed_on=row.proposed_on,
            today=clock.today(),
        )
    )
    finding.talked_on, finding.talk = talk.on, talk.words.strip()
    finding.save(update_fields=["talked_on", "talk"])
    log("match.talked_about", row, on=talk.on)


def _finding(by: Actor, match: UUID) -> Finding:
    found = finding_of(by, match)
    if found is None:
        raise Http404
    return found
