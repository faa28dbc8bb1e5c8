"""Which forms a concern has for one reader, and the answers there are to choose."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from thuisroute.agreements.rules.articles import Text
from thuisroute.concerns.actions.cancel_measure import may_cancel
from thuisroute.concerns.facts import (
    all_measures_waiting,
    may_move_it,
    may_take_it,
    walk_of,
    who_can_do,
)
from thuisroute.concerns.forms.asked import Asked, AskedForm
from thuisroute.concerns.models import Measure, TakenStep
from thuisroute.concerns.queries.concerns import ConcernSeen
from thuisroute.concerns.rules.concern import Source
from thuisroute.concerns.rules.lifecycle import ConcernState
from thuisroute.concerns.rules.reporting import Answer
from thuisroute.concerns.rules.walking import Walk
from thuisroute.concerns.said import said
from thuisroute.concerns.views.concern_steps import DEEDS
from thuisroute.concerns.views.eviction_steps import (
    alternatives_for,
    possible_before_eviction,
    until_when,
)
from thuisroute.concerns.words import ANSWERS, MEASURES
from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.web import ActorRequest
from thuisroute.parties.rules.capabilities import Capability, may
from thuisroute.sharing.queries.words import in_words
from thuisroute.sharing.words import DOMAINS

# What is registered or who it is, is no part of life to write notes about; and justice
# has a place of its own.
NOT_NOTED = frozenset({"identity", "registration", "justice"})


@dataclass(frozen=True)
class Doing:
    """One concern, for one actor who may have to do something in it."""

    actor: Actor
    seen: ConcernSeen
    walk: Walk | None

    @cached_property
    def asked(self) -> Asked:
        """The answers there are to choose, the same for every form."""
        return _asked(self)

    @property
    def open(self) -> bool:
        """Whether it is being worked on."""
        return self.seen.concern.state == ConcernState.OPEN

    @property
    def measures(self) -> list[Measure]:
        """What the actor's organisation still has to do."""
        return [one for one in self._waiting if one.party_id == self.actor.party]

    @property
    def waits_elsewhere(self) -> bool:
        """Whether something that was agreed waits which the actor may not read."""
        return all_measures_waiting(self.seen.concern.pk) > len(self._waiting)

    @property
    def to_cancel(self) -> list[Measure]:
        """What waits and the actor may cancel."""
        return [one for one in self._waiting if may_cancel(one, self.actor)]

    @property
    def _waiting(self) -> list[Measure]:
        rows = self.seen.measures
        return [one for one in rows if not one.done_on and not one.cancelled_on]

    @property
    def step(self) -> TakenStep | None:
        """The step that waits."""
        waits = (s for s in self.seen.steps if s.done_on is None and not s.fell_away)
        return next(waits, None)

    @property
    def turn(self) -> bool:
        """Whether the step that waits is theirs to take."""
        return self.step is not None and may_take_it(self.step, self.actor)

    @property
    def to_move(self) -> bool:
        """Whether they may do the step that waits on another day."""
        return self.step is not None and may_move_it(self.step, self.actor)

    @property
    def mine_before(self) -> bool:
        """Whether they took the last step, and may take it back."""
        done = [s for s in self.seen.steps if s.done_on and not s.fell_away]
        undo = self.walk and self.walk.protocol.step(done[-1].step).undo if done else 0
        return bool(undo) and may_take_it(done[-1], self.actor)


def doing(actor: Actor, seen: ConcernSeen) -> Doing:
    """What this actor can do with it."""
    return Doing(actor, seen, walk_of(seen.concern))


def possible(one: Doing) -> Iterator[str]:
    """Keys of the deeds, in the order of the page."""
    if one.open and one.to_move:
        yield "move"
    if not may(one.actor.role, Capability.WORK_ON_CONCERN):
        return
    ended = one.walk is None or one.walk.waiting is None
    chances = {
        "take": one.open and one.turn,
        "close": one.open and ended,
        "measure": one.open,
        "done": bool(one.measures),
        "cancel": bool(one.to_cancel),
        "note": one.seen.named,
        "back": one.mine_before,
        "again": bool(_again(one)),
    }
    yield from (key for key, chance in chances.items() if chance)
    yield from possible_before_eviction(one.actor, one.seen, one.walk)


def form_of(key: str, one: Doing, request: ActorRequest | None) -> AskedForm:
    """With what was typed, or empty."""
    form = DEEDS[key].form(
        request.POST if request else None,
        asked=one.asked,
        initial={
            "on": clock.today(),
            "to": one.step.due_on if one.step else None,
            "domain": one.seen.concern.domain,
            "answer": Answer.DONE.value,
        },
        auto_id=f"id_{key}_%s",
    )
    if "until" in form.fields:
        form.fields["until"].help_text = until_when(one.seen.concern)
    return form


def _asked(one: Doing) -> Asked:
    concern = one.seen.concern
    return {
        "then": _then(one.walk),
        "step": _again(one),
        "alternative": alternatives_for(one.seen),
        "answer": [(key, str(said_so)) for key, said_so in ANSWERS.items()]
        if concern.source == Source.NEIGHBOUR
        else [],
        "measure": _measures(one.measures),
        "cancelled": _measures(one.to_cancel),
        "party": [
            (str(party.pk), party.name)
            for party in who_can_do(concern.resident_id, concern.domain)
        ],
        "domain": [
            (str(domain), str(DOMAINS[domain]))
            for domain in DOMAINS
            if domain in in_words(one.seen.domains) - NOT_NOTED
        ],
    }


def _measures(rows: Sequence[Measure]) -> Sequence[tuple[str, str]]:
    return [
        (str(one.pk), f"{MEASURES[one.kind]} ({one.due_on:%d-%m-%Y})") for one in rows
    ]


def _then(walk: Walk | None) -> Sequence[tuple[str, str]]:
    if walk is None or walk.waiting is None:
        return ()
    return [
        (after.step, _case(said(walk.protocol.step(after.step).label), after.when))
        for after in walk.here.next
    ]


def _case(label: str, when: Text | None) -> str:
    return f"{label} ({said(when).lower()})" if when else label


def _again(one: Doing) -> Sequence[tuple[str, str]]:
    if one.walk is None:
        return ()
    protocol = one.walk.protocol
    taken = dict.fromkeys(each.step for each in one.walk.done)
    return [
        (step, said(protocol.step(step).label))
        for step in taken
        if protocol.step(step).reopen
    ]
