"""Days on which offices work: Monday to Friday, without the Dutch public holidays."""

from datetime import date, timedelta

SATURDAY, SUNDAY = 5, 6
LIBERATION, EVERY = (5, 5), 5  # a day off once every five years


def add_working_days(day: date, days: int) -> date:
    """The last of so many working days after this day."""
    for _ in range(days):
        day += timedelta(days=1)
        while not is_working_day(day):
            day += timedelta(days=1)
    return day


def is_working_day(day: date) -> bool:
    """Whether offices are open."""
    return day.weekday() < SATURDAY and day not in holidays(day.year)


def holidays(year: int) -> frozenset[date]:
    """The public holidays of a year, wherever in the week they fall."""
    easter = easter_sunday(year)
    kings_day = date(year, 4, 27)
    if kings_day.weekday() == SUNDAY:
        kings_day -= timedelta(days=1)
    fixed = [date(year, 1, 1), kings_day, date(year, 12, 25), date(year, 12, 26)]
    if year % EVERY == 0:
        fixed.append(date(year, *LIBERATION))
    moving = (easter + timedelta(days=days) for days in (0, 1, 39, 49, 50))
    return frozenset([*fixed, *moving])


def easter_sunday(year: int) -> date:
    """By the anonymous Gregorian computus (Meeus, Astronomical Algorithms)."""
    golden = year % 19
    century, rest = divmod(year, 100)
    leap, shift = divmod(century, 4)
    moon = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap - moon + 15) % 30
    quarter, left = divmod(rest, 4)
    weekday = (32 + 2 * shift + 2 * quarter - epact - left) % 7
    correction = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * correction + 114, 31)
    return date(year, month, day + 1)
