"""When an association may take a step towards an eviction, and what is done instead."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from thuisroute.agreements.rules.protocols import (
    EvictionAlternative,
    EvictionRule,
    SecondChanceRule,
)
from thuisroute.concerns.rules.walking import Walk
from thuisroute.kernel.verdicts import Reason, Verdict

# Not a step of the pack: that it did not come to an eviction.
PREVENTED = "prevented"


@dataclass(frozen=True)
class Before:
    """What was done about the concern up to now: steps towards an eviction in order,
    alternatives that were set aside and one that was chosen. `last`: the day of the
    last of it; `chances`: the first and last day of each second chance that the
    resident got, whatever it was about."""

    taken: Sequence[str] = ()
    set_aside: Collection[str] = ()
    chosen: bool = False
    last: date | None = None
    chances: Sequence[tuple[date, date]] = ()

    @property
    def threatened(self) -> bool:
        """Whether an eviction was spoken of at all."""
        return bool(self.taken or self.set_aside or self.chosen)

    def in_a_chance(self, today: date) -> bool:
        """Whether one runs."""
        return any(last >= today for _since, last in self.chances)


def weighed_in(one: EvictionAlternative, concern: str, read: Collection[str]) -> str:
    """The life domain in which an alternative is weighed, and its words are read: that
    of the pack; that of the concern where the pack names none, or where nobody who
    works on concerns reads the one it names. `read`: the domains that somebody does."""
    return one.domain if one.domain and one.domain in read else concern


def may_weigh(one: EvictionAlternative | None, words: str, *, shared: bool) -> Verdict:
    """`shared`: whether the part of life in which it is weighed is."""
    against = []
    if one is None:
        against.append(Reason("Choose one of the alternatives."))
    elif not shared:
        against.append(Reason("This life domain is not shared with you.", one.article))
    if not words.strip():
        against.append(Reason("Say why, or why not."))
    return Verdict(against=tuple(against))


def next_step(rule: EvictionRule, before: Before) -> str:
    """The step that would come now; empty once all were taken or it was prevented."""
    left = [one.id for one in rule.steps if one.id not in before.taken]
    return "" if PREVENTED in before.taken else next(iter(left), "")


def may_evict(
    rule: EvictionRule | None,
    walk: Walk | None,
    before: Before,
    *,
    on: date,
    today: date,
) -> Verdict:
    """Only after the steps of the protocol, once every alternative was set aside with a
    reason, and not while a second chance runs (C20)."""
    if rule is None:
        return Verdict(against=(Reason("The agreement has no steps to an eviction."),))
    return Verdict(
        against=(
            *_not_walked(walk, rule),
            *_not_weighed(rule, before),
            *_not_now(rule, before, on, today),
            *_not_on_that_day(walk, before, on),
        )
    )


def _not_walked(walk: Walk | None, rule: EvictionRule) -> Iterator[Reason]:
    if walk is None:
        yield Reason("The region has no protocol for this concern.", rule.article)
    elif walk.waiting is not None:
        yield Reason("A step of the protocol is still to be taken.", rule.article)


def _not_weighed(rule: EvictionRule, before: Before) -> Iterator[Reason]:
    if before.chosen:
        yield Reason("Something else was chosen instead of an eviction.", rule.article)
        return
    for one in rule.alternatives:
        if one.id not in before.set_aside:
            yield Reason("Not every alternative was weighed.", one.article)
            return


def _not_now(
    rule: EvictionRule, before: Before, on: date, today: date
) -> Iterator[Reason]:
    if not next_step(rule, before):
        yield Reason("There is no step left.", rule.article)
    if before.in_a_chance(today):
        yield Reason("A second chance runs until its last day.", rule.article)
    if on > today:
        yield Reason("That day has not come yet.")


def _not_on_that_day(walk: Walk | None, before: Before, on: date) -> Iterator[Reason]:
    done = [one.done_on for one in walk.taken] if walk else []
    if any(day is not None and day > on for day in (*done, before.last)):
        yield Reason("What has to come before it was done later than that day.")
    if any(since <= on <= until for since, until in before.chances):
        yield Reason("On that day a second chance ran.")


def may_give_chance(
    rule: EvictionRule, until: date, conditions: str, before: Before, *, today: date
) -> Verdict:
    """With conditions and a last day, one at a time, once an eviction was spoken of."""
    days = _against_days(rule.second_chance, until, today)
    against = [*_against_chance(rule, before, today), *days]
    if not conditions.strip():
        against.append(Reason("Say what the conditions are."))
    return Verdict(against=tuple(against))


def _against_chance(
    rule: EvictionRule, before: Before, today: date
) -> Iterator[Reason]:
    if not before.threatened:
        yield Reason("No eviction was spoken of yet.", rule.article)
    if before.in_a_chance(today):
        yield Reason("A second chance runs until its last day.")


def _against_days(
    agreed: SecondChanceRule | None, until: date, today: date
) -> Iterator[Reason]:
    if until <= today:
        yield Reason("Choose a day that is still to come.")
    longest = agreed.longest if agreed else None
    if agreed and longest and until > longest.after(today):
        yield Reason(
            "The agreement does not let a second chance take so long.", agreed.article
        )


def may_end_chance(*, runs: bool, reason: str) -> Verdict:
    """`runs`: whether there is one, of this concern, that has not ended yet."""
    against = []
    if not runs:
        against.append(Reason("No second chance runs."))
    if not reason.strip():
        against.append(Reason("Say why."))
    return Verdict(against=tuple(against))


def may_be_prevented(
    rule: EvictionRule, before: Before, *, words: str, walks: bool = True
) -> Verdict:
    """Once, after a first step was taken, and not after the eviction itself. Where the
    region has no protocol (`walks` is not so) no step is taken: a threat is enough."""
    against = []
    if not (before.taken if walks else before.threatened):
        against.append(Reason("No step to an eviction was taken."))
    if PREVENTED in before.taken or rule.steps[-1].id in before.taken:
        against.append(Reason("There is no step left."))
    if not words.strip():
        against.append(Reason("Say what came of it."))
    return Verdict(against=tuple(against))
