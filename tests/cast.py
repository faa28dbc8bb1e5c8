"""The fixed cast: one party of each kind, people in them, and an outsider."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Cast:
    region: str


def cast_of_the_region() -> Cast:
    return Cast("x")
