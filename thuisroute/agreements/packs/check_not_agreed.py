"""Conditions on which nobody agreed and that would hold somebody back all the same."""

from collections.abc import Iterator

from thuisroute.agreements.packs.reading import PackFiles
from thuisroute.agreements.packs.route_sections import ReadinessSection
from thuisroute.agreements.packs.shape import Shaped
from thuisroute.kernel.problem import Problem
from thuisroute.kernel.wording import worded


def check_not_agreed(pack: PackFiles, shape: Shaped) -> Iterator[Problem]:
    """Every condition that is not agreed and not `required: false` (R4)."""
    for condition, where in shape.parts(ReadinessSection):
        if condition.not_agreed is not None and condition.required:
            yield Problem.at(
                pack.place((*where, "not_agreed")),
                "not-agreed-holds-back",
                worded(
                    "nobody agreed on `%(id)s`, and it holds residents back",
                    id=condition.id,
                ),
                worded(
                    "Add `required: false`, or leave `not_agreed` out if it was agreed."
                ),
            )
