"""What is known of nuisance in a tenancy, for the decision of month ten (P2c)."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class NuisanceNoted:
    """One concern about nuisance or pollution: when it was reported, and when it was
    closed with what came of it, in words."""

    kind: str
    reported_on: date
    closed_on: date | None
    outcome: str
    url: str
