"""A proposal goes by the careful route, and what came of the talk about it (R8)."""

from uuid import UUID

from thuisroute.agreements.queries import agreement
from thuisroute.agreements.rules.rounds import NO_ROUND
from thuisroute.agreements.rules.sharing import LifeDomain
from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import insist
from thuisroute.matching.actions.locked import locked_match
from thuisroute.matching.actions.tell import log
from thuisroute.matching.models import CarefulRoute, Match
from thuisroute.matching.queries.careful import careful_of, route_of
from thuisroute.matching.rules.careful import (
    SHORT,
    Talk,
    may_choose_route,
    may_write_talk,
)
from thuisroute.matching.rules.lifecycle import MatchState
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.sharing.access import insist_on_resident


def choose_route(*, by: Actor, match: UUID, ground: str) -> None:
    """The mediator names why it is talked about first, or takes that back."""
    row = _registered(by, match)
    route = route_of(by, match)
    rule = agreement(row.resident.agreement_id).rounds or NO_ROUND
    insist(
        may_choose_route(
            ground, rule, match=MatchState(row.state), now=careful_of(route)
        )
    )
    route = route or CarefulRoute(match=row, resident_id=row.resident_id)
    route.careful = ground
    route.save()
    act = "match.short_route" if ground == SHORT else "match.careful_route"
    log(act, row, on=clock.today())


def write_talk(*, by: Actor, match: UUID, talk: Talk) -> None:
    """After this the home may be offered. The association reads nothing of it."""
    row = _registered(by, match)
    route = route_of(by, match)
    insist(
        may_write_talk(
            talk,
            match=MatchState(row.state),
            now=careful_of(route),
            proposed_on=row.proposed_on,
            today=clock.today(),
        )
    )
    if route is not None:
        route.talked_on, route.talk = talk.on, talk.words.strip()
        route.save()
    log("match.talked_about", row, on=talk.on)


def _registered(by: Actor, match: UUID) -> Match:
    """Locked, for who takes part in the registration."""
    row = locked_match(match, by, to=Capability.PROPOSE)
    insist_on_resident(by, row.resident_id, domain=LifeDomain.REGISTRATION)
    return row
