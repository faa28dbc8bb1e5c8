"""Costs of which nobody could say who bears them."""

from collections.abc import Iterator

from thuisroute.agreements.packs.check_references import there_twice
from thuisroute.agreements.packs.money_section import (
    WHOLE,
    CostSection,
    MoneySection,
)
from thuisroute.agreements.packs.reading import PackFiles
from thuisroute.agreements.packs.shape import Shaped
from thuisroute.kernel.problem import Problem
from thuisroute.kernel.wording import worded
from thuisroute.kernel.yaml_file import Where


def check_costs(pack: PackFiles, shape: Shaped) -> Iterator[Problem]:
    """Shares that are no whole, that name a party twice, or that are not there."""
    for cost, where in _costs(shape):
        names = [
            (one.party_kind, (*where, "shares", at, "party_kind"))
            for at, one in enumerate(cost.shares)
        ]
        yield from there_twice(pack, names)
        if cost.shares:
            yield from _no_whole(pack, cost, where)
        elif cost.not_agreed is None:
            yield Problem.at(
                pack.place(where),
                "no-shares",
                worded("nothing says who bears the cost `%(id)s`", id=cost.id),
                worded("Give `shares`, or say in `not_agreed` that there are none."),
            )


def _costs(shape: Shaped) -> Iterator[tuple[CostSection, Where]]:
    for money, where in shape.parts(MoneySection):
        for at, cost in enumerate(money.costs):
            yield cost, (*where, "costs", at)


def _no_whole(pack: PackFiles, cost: CostSection, where: Where) -> Iterator[Problem]:
    total = sum(one.percent for one in cost.shares)
    if total != WHOLE:
        yield Problem.at(
            pack.place((*where, "shares")),
            "shares-no-whole",
            worded(
                "the shares of `%(id)s` are %(total)s percent together",
                id=cost.id,
                total=total,
            ),
            worded("Let them add up to 100."),
        )
