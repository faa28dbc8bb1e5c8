"""The states of a home as the region uses it, and the moves between them."""

from collections.abc import Mapping
from enum import StrEnum


class HomeState(StrEnum):
    """Whether a home is in the shop, held for somebody, or lived in."""

    OUTSIDE_SHOP = "outside_shop"
    IN_SHOP = "in_shop"
    HELD = "held"
    LIVED_IN = "lived_in"


S = HomeState

MOVES: Mapping[HomeState, frozenset[HomeState]] = {
    S.OUTSIDE_SHOP: frozenset({S.IN_SHOP}),
    S.IN_SHOP: frozenset({S.OUTSIDE_SHOP, S.HELD}),
    # Back to the shop: the offer ended without a lease.
    S.HELD: frozenset({S.IN_SHOP, S.LIVED_IN, S.OUTSIDE_SHOP}),
    S.LIVED_IN: frozenset({S.OUTSIDE_SHOP, S.IN_SHOP}),
}
