"""Periods and ages that end before they begin."""

from collections.abc import Iterator
from datetime import date

from thuisroute.agreements.packs.document import MunicipalitySection
from thuisroute.agreements.packs.home_sections import ProductSection
from thuisroute.agreements.packs.reading import PackFiles
from thuisroute.agreements.packs.route_sections import ReadinessSection
from thuisroute.agreements.packs.shape import Shaped
from thuisroute.kernel.calendar import Duration
from thuisroute.kernel.problem import Problem
from thuisroute.kernel.wording import worded
from thuisroute.kernel.yaml_file import Where

Bounds = tuple[Where, object, object]


def check_periods(pack: PackFiles, shape: Shaped) -> Iterator[Problem]:
    """Every period that ends before it begins."""
    for where, begin, end in _bounds(pack, shape):
        if _ends_first(begin, end):
            yield Problem.at(
                pack.place(where),
                "validity-reversed",
                worded(
                    "this ends before it begins: %(begin)s until %(end)s",
                    begin=begin,
                    end=end,
                ),
                worded("Exchange the two, or correct one of them."),
            )


def _bounds(pack: PackFiles, shape: Shaped) -> Iterator[Bounds]:
    begin, end = pack.values.get("valid_from"), pack.values.get("valid_until")
    yield ("valid_until",), begin, end
    for municipality, where in shape.parts(MunicipalitySection):
        yield (*where, "until"), municipality.since, municipality.until
    for condition, where in shape.parts(ReadinessSection):
        yield (*where, "age_until"), condition.age_from, condition.age_until
    for product, where in shape.parts(ProductSection):
        yield (
            (*where, "stands_at_most"),
            _days(product.stands_at_least),
            _days(product.stands_at_most),
        )


def _days(text: str | None) -> float | None:
    return Duration.parse(text).length_in_days if text else None


def _ends_first(begin: object, end: object) -> bool:
    if isinstance(begin, date) and isinstance(end, date):
        return end < begin
    return (
        isinstance(begin, int | float) and isinstance(end, int | float) and end < begin
    )
