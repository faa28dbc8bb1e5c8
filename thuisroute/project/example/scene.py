"""One life while it is being played: who it is about and what there is already."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, timedelta
from uuid import UUID

from thuisroute.kernel.actor import Actor
from thuisroute.project.example.figures import Dice, Figures
from thuisroute.project.example.life import Life, Step, Turn
from thuisroute.project.example.people import People, municipality
from thuisroute.project.example.person import Person, person

# How long a home that came to nothing stays in the shop before it is let otherwise.
STAYS_IN_SHOP = timedelta(days=30)


PLACES = 3


@dataclass
class Scene:
    """Keys of what was made so far; `turn` is the step being taken."""

    figures: Figures
    people: People
    life: Life
    today: date
    provider: str
    town: tuple[str, str]
    turn: Turn
    referral: UUID = field(default_factory=lambda: UUID(int=0))
    resident: UUID = field(default_factory=lambda: UUID(int=0))
    home: UUID = field(default_factory=lambda: UUID(int=0))
    association: str = ""
    rent: int = 0
    match: UUID = field(default_factory=lambda: UUID(int=0))
    lease: UUID = field(default_factory=lambda: UUID(int=0))
    started: date = date.min

    @property
    def on(self) -> date:
        """The day of the turn."""
        return self.turn.on

    @property
    def number(self) -> str:
        """The number as a home seeker, by which a life is found again."""
        return seeker_number(self.life)

    @property
    def dice(self) -> Dice:
        """Chances of this turn."""
        return Dice(self.figures, "scene", self.life.number, self.on, self.turn.step)

    @property
    def names_a_place(self) -> bool:
        """Two out of three want to live in their own municipality, others anywhere."""
        dice = Dice(self.figures, "place", self.life.number)
        return dice.random.randrange(PLACES) < PLACES - 1

    @property
    def where(self) -> tuple[str, str]:
        """The municipality of the home of this turn."""
        if self.names_a_place:
            return self.town
        dice = Dice(self.figures, "where", self.life.number, self.turn.home)
        town = dice.random.choice(self.people.says.municipalities_on(self.today))
        return town.code, town.name

    @property
    def person(self) -> Person:
        """Who it is."""
        life = self.life
        return person(
            self.figures, life.number, life.target_group, on=life.registered_on
        )

    @property
    def desk(self) -> int:
        """Which of the two people in the same role looks after this life."""
        return 1 + self.life.number % 2

    def word(self, name: str) -> str:
        """A sentence of the data file."""
        return self.figures.words[name]

    def day_of(self, step: Step) -> date | None:
        """When a later turn of this life takes this step, if it has."""
        return next(
            (
                turn.on
                for turn in self.life.turns
                if turn.step == step and turn.on >= self.on
            ),
            None,
        )

    @contextmanager
    def support_worker(self, *, on: date | None = None) -> Iterator[Actor]:
        """Act as the resident's support worker, on the day of the turn or another."""
        with self.people.acting(
            self.provider, "support_worker", on or self.on, self.desk
        ) as actor:
            yield actor

    @contextmanager
    def mediator(self, number: int = 0) -> Iterator[Actor]:
        """Act as the mediator of this life, or as the one with this number."""
        point = self.figures.transfer_point.code
        with self.people.acting(
            point, "mediator", self.on, number or self.desk
        ) as actor:
            yield actor

    @contextmanager
    def consultant(self) -> Iterator[Actor]:
        """Act as the housing consultant of the home's association."""
        with self.people.acting(
            self.association, "housing_consultant", self.on
        ) as actor:
            yield actor


def seeker_number(life: Life) -> str:
    """Never changes for the same life."""
    return f"VB-{life.number:04}"


def scene_for(figures: Figures, people: People, life: Life, today: date) -> Scene:
    """Before the first turn."""
    dice = Dice(figures, "scene", life.number)
    shares = [one.share for one in figures.providers]
    provider = dice.random.choices(figures.providers, weights=shares)[0]
    there = people.says.municipalities_on(today)
    town = there[dice.random.randrange(len(there))]
    return Scene(
        figures=figures,
        people=people,
        life=life,
        today=today,
        provider=provider.code,
        town=(town.code, town.name),
        turn=life.turns[0],
    )


def party_of_town(scene: Scene) -> UUID:
    """The municipality of the life, as a party."""
    return scene.people.parties[municipality(scene.town[0])]
