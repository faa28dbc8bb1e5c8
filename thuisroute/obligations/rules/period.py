"""The periods over which an agreement is looked back on: a year or a quarter of one."""

import re
from dataclasses import dataclass
from datetime import date

from thuisroute.kernel.calendar import add_months

_WRITTEN = re.compile(r"(?P<year>20\d\d)(?:-Q(?P<quarter>[1-4]))?")


@dataclass(frozen=True)
class Period:
    """A calendar year, or one of its quarters; written `2026` or `2026-Q3`."""

    year: int
    quarter: int | None = None

    @classmethod
    def parse(cls, text: str, today: date) -> "Period":
        """As written in an address; the year of today when it is not a period."""
        found = _WRITTEN.fullmatch(text)
        if found is None:
            return cls(today.year)
        quarter = found["quarter"]
        return cls(int(found["year"]), int(quarter) if quarter else None)

    def __str__(self) -> str:
        return f"{self.year}-Q{self.quarter}" if self.quarter else str(self.year)

    @property
    def since(self) -> date:
        """The first day."""
        return date(self.year, 3 * (self.quarter or 1) - 2, 1)

    @property
    def until(self) -> date:
        """The first day after it."""
        return add_months(self.since, 3 if self.quarter else 12)

    def holds(self, day: date) -> bool:
        """Whether the day lies in it."""
        return self.since <= day < self.until

    @property
    def course(self) -> tuple["Period", ...]:
        """The quarters of its year and of the year before, up to its own end."""
        both = (*self.previous_year.quarters, *self.quarters)
        return tuple(one for one in both if one.until <= self.until)

    @property
    def whole_year(self) -> "Period":
        """The year that it lies in."""
        return Period(self.year)

    @property
    def quarters(self) -> tuple["Period", ...]:
        """The four quarters of its year."""
        return tuple(Period(self.year, number) for number in (1, 2, 3, 4))

    @property
    def previous_year(self) -> "Period":
        """The year before."""
        return Period(self.year - 1)

    @property
    def next_year(self) -> "Period":
        """The year after."""
        return Period(self.year + 1)
