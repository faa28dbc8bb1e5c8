"""The table of leases and places: each with what is said of it, and where it stands."""

import csv
from pathlib import Path

TABLE = Path(__file__).parent / "cases" / "leases.csv"
GIVEN = [
    "place",
    "kind",
    "room",
    "signed_on",
    "starts_on",
    "last_day",
    "ground",
    "ground_shown",
    "other_law",
    "follows_fixed_term",
    "told_on",
    "told_in_writing",
    "today",
]
YES_OR_NO = {"true": True, "false": False}


def rows() -> list[dict[str, str]]:
    """Every row by the names of the columns."""
    with TABLE.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def case_of(row: dict[str, str]) -> dict[str, object]:
    """A row as somebody sends it: what is empty is left out."""
    return {key: YES_OR_NO.get(row[key], row[key]) for key in GIVEN if row[key]}
