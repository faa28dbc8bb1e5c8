"""Parts by origin of which nobody could say how large they are."""

from collections.abc import Iterator

from thuisroute.agreements.packs.check_references import there_twice
from thuisroute.agreements.packs.money_section import WHOLE
from thuisroute.agreements.packs.priority_section import OriginSection, PrioritySection
from thuisroute.agreements.packs.reading import PackFiles
from thuisroute.agreements.packs.shape import Shaped
from thuisroute.agreements.rules.priority import OriginCounts
from thuisroute.kernel.problem import Problem
from thuisroute.kernel.wording import worded
from thuisroute.kernel.yaml_file import Where


def check_origin(pack: PackFiles, shape: Shaped) -> Iterator[Problem]:
    """A part without a percent, parts above the whole, a municipality twice."""
    for priority, where in shape.parts(PrioritySection):
        if priority.origin is not None:
            yield from _parts(pack, priority.origin, (*where, "origin"))


def _parts(pack: PackFiles, origin: OriginSection, where: Where) -> Iterator[Problem]:
    names = [
        (one.municipality, (*where, "key", at, "municipality"))
        for at, one in enumerate(origin.key)
    ]
    yield from there_twice(pack, names)
    missing: str | None = (
        {
            OriginCounts.MINIMUM_SHARE: None if origin.percent else "percent",
            OriginCounts.FAIR_SHARE: None if origin.key else "key",
        }.get(OriginCounts(origin.counts))
        if origin.counts in {*OriginCounts}
        else None
    )
    if missing:
        yield Problem.at(
            pack.place(where),
            "origin-without-part",
            worded("nothing says how large the part by origin is"),
            worded("Give `%(missing)s`.", missing=missing),
        )
    total = sum(one.percent for one in origin.key)
    if total > WHOLE:
        yield Problem.at(
            pack.place((*where, "key")),
            "origin-above-whole",
            worded("the parts by origin are %(total)s percent together", total=total),
            worded("Let them add up to 100 at most."),
        )
