"""Numbers that were agreed for the year, as rows on a page."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from thuisroute.homes.queries.homes import HomeRow
from thuisroute.matching.rules.round import Round


def numbers_told(
    found: Round, homes: Mapping[UUID, HomeRow], labels: Mapping[str, str]
) -> list[dict[str, Any]]:
    """Those that homes of the shop count in."""
    names = {one.association_id: one.association.name for one in homes.values()}
    return [
        {
            "association": names[one.key.association],
            "municipality": labels.get(one.key.municipality, one.key.municipality),
            "product": labels.get(one.key.product, one.key.product),
            "told": one,
        }
        for one in found.numbers
    ]
