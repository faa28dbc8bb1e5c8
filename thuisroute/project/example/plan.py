"""The plan of all lives: who registers when, and how it goes. No database."""

from datetime import date, timedelta

from thuisroute.kernel.calendar import add_months
from thuisroute.project.example.figures import Dice, Figures
from thuisroute.project.example.life import Life
from thuisroute.project.example.route_plan import until_allocation
from thuisroute.project.example.tenancy_plan import after_allocation

YEAR = 12


def lives(figures: Figures, *, today: date) -> tuple[Life, ...]:
    """Every life of the region up to today, by day of registration.

    The same day gives the same lives; later turns than today have not happened.
    """
    made = [
        life(figures, number, group, on=on, today=today)
        for number, (group, on) in enumerate(_registrations(figures, today), 1)
    ]
    return tuple(sorted(made, key=lambda one: (one.registered_on, one.number)))


def life(figures: Figures, number: int, group: str, *, on: date, today: date) -> Life:
    """One life that registers on a day."""
    dice = Dice(figures, "life", number)
    turns, allocated = until_allocation(dice, on)
    if allocated is not None:
        turns.extend(after_allocation(dice, allocated, turns[-1].home))
    return Life(number, group, tuple(turn for turn in turns if turn.on <= today))


def _registrations(figures: Figures, today: date) -> list[tuple[str, date]]:
    """Spread over each year, whole years back from yesterday."""
    found: list[tuple[str, date]] = []
    for year in range(figures.years, 0, -1):
        first = add_months(today, -YEAR * year)
        days = (add_months(first, YEAR) - first).days
        for group, leavers in figures.leavers_a_year.items():
            dice = Dice(figures, "year", year, group)
            found.extend(
                (group, first + timedelta(dice.random.randrange(days)))
                for _ in range(leavers)
            )
    return found
