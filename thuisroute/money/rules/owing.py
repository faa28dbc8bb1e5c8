"""Who owes whom: costs that somebody paid, divided over who bears them.

A party goes by its key as text, the resident by RESIDENT. Amounts are in whole cents.

The rounding rule: everybody's part is rounded down to a cent; the cents that are left
go one each to the largest remainders. Where remainders are the same, whoever paid comes
first, then the keys in their order. So the parts always add up to the cost.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

RESIDENT = "resident"
# Shares are counted in hundredths of a percent.
WHOLE = 10_000


@dataclass(frozen=True)
class Paid:
    """`cents` that `payer` paid and that are divided; below zero where a cost is taken
    back."""

    payer: str
    cents: int
    shares: Mapping[str, int]


@dataclass(frozen=True)
class Settled:
    """What `debtor` paid `creditor` of what was owed; below zero where undone."""

    debtor: str
    creditor: str
    cents: int


@dataclass(frozen=True, order=True)
class Debt:
    """`debtor` owes `creditor` so many cents, more than none."""

    debtor: str
    creditor: str
    cents: int


def portions(paid: Paid) -> dict[str, int]:
    """What falls on everybody who bears a share; together exactly `cents`."""
    if not paid.shares:
        return {}
    amount, sign = abs(paid.cents), -1 if paid.cents < 0 else 1
    exact = {who: amount * share for who, share in paid.shares.items()}
    parts = {who: product // WHOLE for who, product in exact.items()}
    left = amount - sum(parts.values())
    order = sorted(
        exact, key=lambda who: (-(exact[who] % WHOLE), who != paid.payer, who)
    )
    for who in order[:left]:
        parts[who] += 1
    return {who: sign * part for who, part in parts.items()}


def debts(costs: Iterable[Paid], settled: Iterable[Settled] = ()) -> tuple[Debt, ...]:
    """What is owed between each pair, set off against each other, in order of keys.

    Never over three at once: each pair sees what is between the two, and nobody has to
    see what is between others.
    """
    between: dict[tuple[str, str], int] = defaultdict(int)
    for cost in costs:
        for who, part in portions(cost).items():
            _add(between, who, cost.payer, part)
    for one in settled:
        _add(between, one.debtor, one.creditor, -one.cents)
    return tuple(sorted(_debt(pair, cents) for pair, cents in between.items() if cents))


def owed_between(found: Iterable[Debt], debtor: str, creditor: str) -> int:
    """What one owes the other, in cents; none the other way round."""
    pair = (debtor, creditor)
    return sum(one.cents for one in found if (one.debtor, one.creditor) == pair)


def seen_by(found: Iterable[Debt], *who: str) -> tuple[Debt, ...]:
    """Only the pairs in which somebody takes part."""
    return tuple(one for one in found if {one.debtor, one.creditor} & set(who))


def _add(
    between: dict[tuple[str, str], int], debtor: str, creditor: str, cents: int
) -> None:
    """One count for a pair, whichever way it goes; nobody owes themselves."""
    if debtor < creditor:
        between[debtor, creditor] += cents
    elif creditor < debtor:
        between[creditor, debtor] -= cents


def _debt(pair: tuple[str, str], cents: int) -> Debt:
    first, second = pair
    return Debt(first, second, cents) if cents > 0 else Debt(second, first, -cents)
