"""Who the people of the example region are: invented names, test numbers."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from itertools import islice

from thuisroute.kernel.calendar import add_months
from thuisroute.project.example.figures import Dice, Figures
from thuisroute.residents.rules.person import PersonFacts
from thuisroute.residents.rules.person_keys import is_bsn

# Numbers that begin so are set aside for tests and are never given to anybody.
TEST_SERIES = 9999
# More than live in the region, so that examples elsewhere can take from the end.
MOST_PEOPLE = 1000
_YEAR = 12
_DAYS_OF_A_YEAR = 365


@dataclass(frozen=True)
class Person:
    """An invented person; the BSN is one of the test series."""

    given_name: str
    infix: str
    family_name: str
    birth_date: date
    bsn: str
    household: int

    @property
    def facts(self) -> PersonFacts:
        """As they are typed at a registration."""
        return PersonFacts(
            given_name=self.given_name,
            infix=self.infix,
            family_name=self.family_name,
            birth_date=self.birth_date,
            bsn=self.bsn,
        )


def person(figures: Figures, number: int, group: str, *, on: date) -> Person:
    """The person of a life; no two lives share a name."""
    dice = Dice(figures, "person", number)
    family, given = divmod(number, len(figures.given_names))
    oldest_first = dice.between(figures.ages[group])
    return Person(
        given_name=figures.given_names[given],
        infix=dice.random.choice(figures.infixes),
        family_name=figures.family_names[family % len(figures.family_names)]
        + "voorbeeld",
        birth_date=add_months(on, -_YEAR * oldest_first)
        - timedelta(dice.random.randrange(_DAYS_OF_A_YEAR)),
        bsn=invented_numbers()[number],
        household=dice.random.randint(2, 4) if group == "families" else 1,
    )


@cache
def invented_numbers() -> tuple[str, ...]:
    """The first numbers of the test series that pass the eleven test."""
    return tuple(islice(_numbers(), MOST_PEOPLE))


def _numbers() -> Iterator[str]:
    for tail in range(100_000):
        number = f"{TEST_SERIES}{tail:05}"
        if is_bsn(number):
            yield number
