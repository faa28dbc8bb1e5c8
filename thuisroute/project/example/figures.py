"""The figures of the example region, read from its data file."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from random import Random

from pydantic import BaseModel, ConfigDict

from thuisroute.kernel.yaml_file import read_yaml

FILE = Path(__file__).parent / "region.yaml"
_WHOLE = 1000

Range = tuple[int, int]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class PartyFigures(_Strict):
    """A party; `share` is how many of a thousand residents it registers."""

    code: str
    name: str
    share: int = 0


class LimitFigures(_Strict):
    """What parties agreed that a neighbourhood of the example region can carry."""

    municipality: str
    neighbourhood: str
    points: int
    reason: str


class Figures(_Strict):
    """Shares out of 1000, waits in days, money in cents."""

    pack: str
    seed: int
    years: int
    password: str
    leavers_a_year: Mapping[str, int]
    ages: Mapping[str, Range]
    shares: Mapping[str, int]
    waits: Mapping[str, Range]
    homes_agreed_a_year: Range
    homes_waiting_in_a_neighbourhood: int
    neighbourhoods: tuple[str, ...]
    limits: tuple[LimitFigures, ...]
    streets: tuple[str, ...]
    rent: Range
    size: Range
    associations: tuple[PartyFigures, ...]
    providers: tuple[PartyFigures, ...]
    transfer_point: PartyFigures
    client_support: PartyFigures
    outsider: PartyFigures
    municipality_of_logins: str
    given_names: tuple[str, ...]
    family_names: tuple[str, ...]
    infixes: tuple[str, ...]
    # Ids of the pack that the examples of privacy use.
    privacy: Mapping[str, str]
    words: Mapping[str, str]


class Dice:
    """Chances and waits of one life, the same at every run."""

    def __init__(self, figures: Figures, *what: object) -> None:
        self.figures = figures
        words = "/".join(map(str, (figures.seed, *what)))
        self.random = Random(words)  # noqa: S311 - the same lives each time, no secret

    def happens(self, share: str) -> bool:
        """Whether something with this share happens."""
        return self.random.randrange(_WHOLE) < self.figures.shares[share]

    def wait(self, name: str) -> int:
        """Days."""
        return self.between(self.figures.waits[name])

    def between(self, span: Range) -> int:
        """A whole number, both ends included."""
        return self.random.randint(*span)


@cache
def figures() -> Figures:
    """Read once; the file is part of the program, so it is right or it is a bug."""
    return Figures.model_validate(read_yaml(FILE).value)
