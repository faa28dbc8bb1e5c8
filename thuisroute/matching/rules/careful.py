"""The careful route: a proposal is talked about before the home is offered (R8)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from thuisroute.agreements.rules.rounds import RoundRule
from thuisroute.kernel.verdicts import Reason, Verdict
from thuisroute.matching.rules.lifecycle import MatchState, not_at

# What is chosen to go back to the short route.
SHORT = ""


@dataclass(frozen=True, slots=True)
class Careful:
    """`ground` is empty on the short route; `talked_on` once it was talked about."""

    ground: str = SHORT
    talked_on: date | None = None

    @property
    def waits(self) -> bool:
        """Nothing is offered before the talk."""
        return self.ground != SHORT and self.talked_on is None


def may_choose_route(
    ground: str, rule: RoundRule, *, match: MatchState, now: Careful
) -> Verdict:
    """While it is a proposal, and no talk was held yet."""
    against: list[Reason] = list(_still_proposed(match))
    if ground != SHORT and rule.ground(ground) is None:
        against.append(Reason("Choose a ground of the agreement.", rule.article))
    if now.talked_on is not None:
        against.append(Reason("This proposal was talked about already."))
    elif ground == now.ground:
        against.append(Reason("This is the route that it goes by already."))
    return Verdict(tuple(against))


@dataclass(frozen=True, slots=True)
class Talk:
    """What came of it, in `words`; `on` is the day, from the day of the proposal."""

    on: date
    words: str


def may_write_talk(
    talk: Talk, *, match: MatchState, now: Careful, proposed_on: date, today: date
) -> Verdict:
    """Once, of a proposal on the careful route."""
    against: list[Reason] = list(_still_proposed(match))
    if not now.waits:
        against.append(Reason("No talk about this proposal is asked for."))
    if not talk.words.strip():
        against.append(Reason("Write down what came of the talk."))
    if not proposed_on <= talk.on <= today:
        against.append(Reason("Choose a day from the proposal until today."))
    return Verdict(tuple(against))


def _still_proposed(match: MatchState) -> Iterator[Reason]:
    over = Reason("This proposal has ended or was offered already.")
    yield from not_at(match, MatchState.PROPOSED, over)
