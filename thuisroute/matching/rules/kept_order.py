"""Who goes before whom for one home of a kept round (WP3.5)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TypeVar

K = TypeVar("K")


@dataclass(frozen=True, slots=True)
class Stood:
    """`category` of the priority that was given, or nothing; `here`: from where the
    home stands, where that goes first."""

    category: str
    here: bool = False


def for_home(queue: Iterable[tuple[K, Stood]]) -> Sequence[K]:
    """From the order of the queue: after priority and before waiting, who comes from
    there goes first."""
    return [
        key
        for _category, those in groupby(queue, key=lambda one: one[1].category)
        for key, _stood in sorted(those, key=lambda one: not one[1].here)
    ]
