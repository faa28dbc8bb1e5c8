"""What stands in a pack though the region did not agree on it (decision 0026)."""

from collections.abc import Iterator
from dataclasses import dataclass

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.articles import Text

# Parts that the program cannot do without, in the order in which a page tells them.
PARTS = (
    "clocks", "readiness", "priority", "rounds", "offer", "declines", "stalls",
    "intake", "lease_forms", "ladder", "leave_package", "conversion", "shop",
    "framework",
    "guidance", "relapse", "money", "consent", "protocols", "eviction", "landing",
    "outreach",
)  # fmt: skip
# Entries within one of them that may be open by themselves.
PARTS_WITHIN = (
    "refusal_grounds", "options", "grounds", "explorations", "costs", "steps",
    "categories",
)  # fmt: skip
# The same, of which there is one.
PARTS_OF_ONE = (
    "scaling", "first_months", "crisis", "acute", "time_out", "cold_weather",
    "handover", "pilot_light", "second_chance", "origin", "carrying",
)  # fmt: skip


@dataclass(frozen=True)
class Choice:
    """A value that holds until the region decides.

    `label` is None where the section is one whole; `reason` says what the document
    leaves open and what is taken meanwhile.
    """

    section: str
    article: str
    label: Text | None
    reason: Text


def not_agreed(law: Agreement) -> tuple[Choice, ...]:
    """Every value that nobody agreed on, by section."""
    return tuple(
        choice
        for section in PARTS
        for entry in _entries(getattr(law, section))
        for choice in _choices(section, entry)
    )


def _entries(found: object) -> tuple[object, ...]:
    return found if isinstance(found, tuple) else (found,)


def _choices(section: str, entry: object) -> Iterator[Choice]:
    reason = getattr(entry, "not_agreed", None)
    if reason is not None:
        label = getattr(entry, "label", None)
        yield Choice(section, getattr(entry, "article", ""), label, reason)
    for part in PARTS_WITHIN:
        for one in getattr(entry, part, ()):
            yield from _choices(section, one)
    for part in PARTS_OF_ONE:
        if (whole := getattr(entry, part, None)) is not None:
            yield from _choices(section, whole)
