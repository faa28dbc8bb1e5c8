"""Whether a living situation counts as homeless, and how many do (R12)."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.ethos import EthosRule, PlaceKind, Situation
from thuisroute.agreements.rules.homes import LeaseForm


def ethos_of(rules: Sequence[EthosRule], situation: Situation) -> EthosRule | None:
    """The one rule about this situation; None where the pack has no such table."""
    return next((rule for rule in rules if rule.covers(situation)), None)


def situation_of(form: LeaseForm, *, ends: bool) -> Situation | None:
    """A home let in this form; None where the pack does not say what kind it is."""
    if form.kind is None:
        return None
    return Situation(PlaceKind.HOME, form.kind, form.fixed_term or ends)


def lives_in(
    says: Agreement, group: str, *, form: str = "", ends: bool = False
) -> Situation | None:
    """With a lease that runs the home and its form; before that where the group lives.
    None where the agreement does not tell."""
    if form:
        return situation_of(says.lease_form(form), ends=ends)
    place = says.target_group(group).place
    return Situation(place) if place else None


@dataclass(frozen=True)
class EthosCount:
    """Of a number of situations: by category (0 is housed), and what is counted.

    `housed_but_counted`: in a home here, homeless in the national monitor.
    """

    by_category: tuple[tuple[int, int], ...]
    counted: int
    housed_but_counted: int
    total: int


def count(rules: Sequence[EthosRule], situations: Iterable[Situation]) -> EthosCount:
    """How many there are of each; a situation without a rule is not counted."""
    found = [
        (rule, situation)
        for situation in situations
        if (rule := ethos_of(rules, situation)) is not None
    ]
    categories = Counter(rule.category or 0 for rule, _ in found)
    return EthosCount(
        by_category=tuple(sorted(categories.items())),
        counted=sum(rule.counted for rule, _ in found),
        housed_but_counted=sum(
            rule.counted and situation.place is PlaceKind.HOME
            for rule, situation in found
        ),
        total=len(found),
    )
