"""The order of the queue: category first, then points, then who registered first."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from thuisroute.agreements.rules.priority import PriorityRule
from thuisroute.kernel.verdicts import Reason
from thuisroute.referrals.rules.lifecycle import ReferralState
from thuisroute.referrals.rules.objecting import can_be_objected_to
from thuisroute.referrals.rules.priority import PriorityState, Standing

# After every category that a pack can name.
WITHOUT_CATEGORY = 100


@dataclass(frozen=True, slots=True)
class Priority:
    """What counts before waiting: `order` 1 goes first, then more points."""

    category: str = ""
    order: int = WITHOUT_CATEGORY
    points: int = 0

    @property
    def key(self) -> tuple[int, int]:
        """The lower goes first."""
        return self.order, -self.points


NO_PRIORITY = Priority()


def priority_by(rule: PriorityRule | None, category: str) -> Priority:
    """What a granted category counts as; nothing where the agreement has it not."""
    found = rule.category(category) if rule else None
    if found is None:
        return NO_PRIORITY
    order = WITHOUT_CATEGORY if found.order is None else found.order
    return Priority(found.id, order, found.points)


@dataclass(frozen=True, slots=True)
class InQueue:
    """One referral, as far as its place goes."""

    state: ReferralState
    registered_on: date
    standing: Standing


def why_here(one: InQueue, rule: PriorityRule | None) -> Iterator[Reason]:
    """What decides on the place now."""
    article = rule.article if rule else ""
    since = (("since", one.registered_on.isoformat()),)
    if one.state is ReferralState.PARKED:
        yield Reason("Keeps the place and gets no proposals for a while.")
    if one.state is ReferralState.REGISTERED:
        yield Reason("Does not stand in the queue yet: something has to be ready.")
    if rule is None or not rule.categories:
        yield Reason("No priority was agreed on, so only waiting counts.", article)
    elif one.standing.state is PriorityState.GRANTED:
        given = (("category", one.standing.category),)
        yield Reason("Goes before others by: %(category)s.", article, given)
    else:
        yield Reason("Has no priority; whoever has it goes first.", article)
    yield Reason("Waiting since %(since)s; who registered first goes first.", "", since)


def what_would_move(
    one: InQueue, rule: PriorityRule | None, today: date
) -> Iterator[Reason]:
    """What could change the place, and nothing that could not."""
    if one.state is ReferralState.PARKED:
        yield Reason("Letting the referral go on.")
    if one.state is ReferralState.REGISTERED:
        yield Reason("Bringing in order what has to be ready beforehand.")
    yield from _by_objecting(one, rule, today)
    yield from _by_deciding(one, rule)
    yield Reason("Who stands in front finding a home, or leaving the queue.")


def _by_objecting(
    one: InQueue, rule: PriorityRule | None, today: date
) -> Iterator[Reason]:
    found = rule.category(one.standing.category) if rule else None
    if one.standing.state is PriorityState.OBJECTED:
        yield Reason("The answer to the objection.")
    elif can_be_objected_to(found, one.standing, today):
        yield Reason("An objection to the decision on priority.")


def _by_deciding(one: InQueue, rule: PriorityRule | None) -> Iterator[Reason]:
    if one.standing.state is PriorityState.GRANTED or rule is None:
        return
    for category in rule.categories:
        yield Reason(
            "A decision for: %(category)s. It is taken by: %(role)s.",
            category.article,
            (("category", category.id), ("role", category.decided_by.role)),
        )
