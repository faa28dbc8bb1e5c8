"""The way of a concern along the steps of the region's protocol (P5d, C17)."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from thuisroute.agreements.rules.protocols import Protocol, ProtocolStep
from thuisroute.kernel.verdicts import Reason, Verdict


@dataclass(frozen=True)
class Taken:
    """One step that somebody has to take by a day, or took."""

    step: str
    due_on: date
    done_on: date | None = None

    @property
    def settled(self) -> str:
        """How it ended, as obligations say it; empty when it has not."""
        if self.done_on is None:
            return ""
        return "done" if self.done_on <= self.due_on else "done_late"


@dataclass(frozen=True)
class Walk:
    """The steps so far, in order: at most the last one is still to be taken."""

    protocol: Protocol
    taken: tuple[Taken, ...]
    # The day on which the concern was reported.
    since: date | None = None

    @property
    def here(self) -> ProtocolStep:
        """The step at which the concern stands."""
        return self.protocol.step(self.taken[-1].step)

    @property
    def waiting(self) -> Taken | None:
        """What somebody has to do now; None when the protocol has come to its end."""
        last = self.taken[-1]
        return last if last.done_on is None else None

    @property
    def done(self) -> tuple[Taken, ...]:
        """What was taken."""
        return tuple(one for one in self.taken if one.done_on is not None)


def begin(protocol: Protocol, urgency: str, *, on: date) -> Walk:
    """The first step, due as soon as the urgency asks."""
    due_on = protocol.urgency(urgency).within.after(on)
    return Walk(protocol, (Taken(protocol.steps[0].id, due_on),))


def may_take(walk: Walk, then: str, *, on: date, today: date) -> Verdict:
    """The step that waits, with the one that comes after it where there is a choice."""
    return Verdict(against=tuple(_against_taking(walk, then, on, today)))


def _against_taking(walk: Walk, then: str, on: date, today: date) -> Iterator[Reason]:
    if walk.waiting is None:
        yield Reason("Every step was taken.")
        return
    after = {one.step for one in walk.here.next}
    if after and then not in after:
        yield Reason("Choose which step comes after this one.")
    if not after and then:
        yield Reason("No step comes after this one.")
    yield from _against_day(walk, on, today)


def _against_day(walk: Walk, on: date, today: date) -> Iterator[Reason]:
    if on > today:
        yield Reason("That day has not come yet.")
    if walk.since is not None and on < walk.since:
        yield Reason("The concern was reported later than that day.")
    if any(one.done_on and one.done_on > on for one in walk.taken):
        yield Reason("The step before it was taken later than that day.")


def take(walk: Walk, then: str, *, on: date) -> Walk:
    """The step is done; the one after it begins."""
    *before, last = walk.taken
    taken = (*before, replace(last, done_on=on))
    if then:
        taken = (*taken, Taken(then, walk.protocol.step(then).within.after(on)))
    return replace(walk, taken=taken)


def may_move(walk: Walk, to: date, *, reason: str, today: date) -> Verdict:
    """The step that waits is due on another day, earlier or later, with why (AG5). No
    agreement says how far it may be put off."""
    return Verdict(against=tuple(_against_moving(walk, to, reason, today)))


def _against_moving(walk: Walk, to: date, reason: str, today: date) -> Iterator[Reason]:
    if walk.waiting is None:
        yield Reason("Every step was taken.")
    elif walk.waiting.due_on == to:
        yield Reason("It is due on that day already.")
    if to < today:
        yield Reason("Choose a day that is not in the past.")
    if not reason.strip():
        yield Reason("Say why.")


def move(walk: Walk, to: date) -> Walk:
    """The step that waits, by another day."""
    *before, last = walk.taken
    return replace(walk, taken=(*before, replace(last, due_on=to)))


def may_take_back(walk: Walk, *, reason: str) -> Verdict:
    """The step taken last, where the protocol lets it be taken back, with why."""
    return Verdict(against=tuple(_against_taking_back(walk, reason)))


def _against_taking_back(walk: Walk, reason: str) -> Iterator[Reason]:
    if not walk.done:
        yield Reason("No step was taken yet.")
    elif not walk.protocol.step(walk.done[-1].step).undo:
        yield Reason("The protocol does not let this step be taken back.")
    if not reason.strip():
        yield Reason("Say why.")


def take_back(walk: Walk) -> Walk:
    """The last step that was taken waits again, by the day that it had; what it had
    led to falls away."""
    *before, last = walk.done
    return replace(walk, taken=(*before, replace(last, done_on=None)))


def may_reopen(walk: Walk, step: str, *, reason: str) -> Verdict:
    """A step that was taken is taken once more, where the protocol says so."""
    return Verdict(against=tuple(_against_reopening(walk, step, reason)))


def _against_reopening(walk: Walk, step: str, reason: str) -> Iterator[Reason]:
    if step not in {one.step for one in walk.done}:
        yield Reason("This step was not taken yet.")
    elif not walk.protocol.step(step).reopen:
        yield Reason("The protocol does not let this step be taken once more.")
    if not reason.strip():
        yield Reason("Say why.")


def reopen(walk: Walk, step: str, *, on: date) -> Walk:
    """The step begins anew; what waited in the meantime falls away."""
    due_on = walk.protocol.step(step).within.after(on)
    return replace(walk, taken=(*walk.done, Taken(step, due_on)))
