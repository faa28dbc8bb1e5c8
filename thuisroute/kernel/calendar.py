"""Calendar arithmetic: durations in months and days on plain dates."""

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Self

_ISO_8601 = re.compile(
    r"P(?:(?P<years>\d{1,4})Y)?(?:(?P<months>\d{1,4})M)?"
    r"(?:(?P<weeks>\d{1,4})W)?(?:(?P<days>\d{1,5})D)?"
)
_DAYS_IN_A_MONTH = 365.2425 / 12


@dataclass(frozen=True)
class Duration:
    """A length of time on the calendar: whole months, then whole days.

    Years are twelve months and weeks are seven days, so `P1Y` equals `P12M` and
    `P4W` equals `P28D`; a month is not a number of days and the two never mix.
    """

    months: int = 0
    days: int = 0

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read ISO 8601 such as `P4W`, `P10M`, `P1Y6M`; ValueError when it is not."""
        match = _ISO_8601.fullmatch(text)
        if match is None or text == "P":
            raise ValueError(text)
        part = {name: int(number or 0) for name, number in match.groupdict().items()}
        return cls(
            months=12 * part["years"] + part["months"],
            days=7 * part["weeks"] + part["days"],
        )

    def isoformat(self) -> str:
        """ISO 8601, in the shortest form that `parse` reads back."""
        years, months = divmod(self.months, 12)
        weeks, days = divmod(self.days, 7)
        if days:
            weeks, days = 0, self.days
        parts = ((years, "Y"), (months, "M"), (weeks, "W"), (days, "D"))
        return "P" + ("".join(f"{n}{unit}" for n, unit in parts if n) or "0D")

    def __add__(self, other: "Duration") -> "Duration":
        return Duration(self.months + other.months, self.days + other.days)

    def __mul__(self, times: int) -> "Duration":
        return Duration(self.months * times, self.days * times)

    @property
    def length_in_days(self) -> float:
        """About how long it is, to compare durations; never to find a date."""
        return self.months * _DAYS_IN_A_MONTH + self.days

    def after(self, day: date) -> date:
        """The date this long after a day; a month's end stays within its month."""
        return add_months(day, self.months) + timedelta(days=self.days)

    def until(self, day: date) -> date:
        """The date this long before a day; a month's end stays within its month."""
        return add_months(day, -self.months) - timedelta(days=self.days)


def add_months(day: date, months: int) -> date:
    """The same day so many months on, or that month's last day if it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last_day = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last_day))
