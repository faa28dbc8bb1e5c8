"""Whom the examples of privacy are about, and how to act as who looks after it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from thuisroute.kernel import sessions
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.clock import held_at
from thuisroute.project.example.figures import Figures
from thuisroute.project.example.life import Life, Step
from thuisroute.project.example.people import People, afternoon, municipality
from thuisroute.project.example.plan import lives
from thuisroute.project.example.scene import scene_for, seeker_number
from thuisroute.referrals.queries.seeker_numbers import residents_by_seeker_number
from thuisroute.residents.queries.dossiers import resident_row

# The first of two people in a role is whose login is shown.
DESK = 1
LEFT = frozenset({Step.CLOSE, Step.END})
PROVIDER_ROLES = frozenset({"support_worker", "care_manager"})
SUPPORT_ROLES = frozenset({"client_supporter"})
TOWN_ROLES = frozenset({"wmo_consultant", "outreach_worker"})


@dataclass(frozen=True)
class Subject:
    """A resident by key and by the number of the dossier."""

    resident: UUID
    number: str


@dataclass(frozen=True)
class Stage:
    """The region as it is made, on the day it is made."""

    figures: Figures
    people: People
    today: date

    def word(self, name: str) -> str:
        """A sentence of the data file."""
        return self.figures.words[name]

    def choice(self, name: str) -> str:
        """An id of the agreement, as the data file chose it."""
        return self.figures.privacy[name]

    def ago(self, days: int) -> date:
        """That many days before today."""
        return self.today - timedelta(days)

    def person(self, role: str, *, number: int = DESK) -> Actor:
        """Who sits in this role."""
        return self.people.actor(self._party(role, 0), role, number)

    @contextmanager
    def acting(
        self, role: str, *, days: int = 0, provider: int = 0, number: int = DESK
    ) -> Iterator[Actor]:
        """Act in a role, some days ago; a provider by its place in the data file."""
        party = self._party(role, provider)
        with self.people.acting(party, role, self.ago(days), number) as actor:
            yield actor

    @contextmanager
    def at_home(self, token: str, *, days: int) -> Iterator[Actor]:
        """Act as who holds this token of an own file, some days ago."""
        with sessions.acting(token) as actor, held_at(afternoon(self.ago(days))):
            yield actor

    def _party(self, role: str, provider: int) -> str:
        if role in PROVIDER_ROLES:
            return self.figures.providers[provider].code
        if role in TOWN_ROLES:
            return municipality(self.figures.municipality_of_logins)
        if role in SUPPORT_ROLES:
            return self.figures.client_support.code
        return self.figures.transfer_point.code


def tenants(stage: Stage) -> list[Subject]:
    """Who lives with a lease and the support of the first login, those whose
    municipality has a login too first."""
    return _subjects(stage, renting(stage))


def renting(stage: Stage) -> list[Life]:
    """The lives of these tenants."""
    found = [one for one in _of_first_login(stage) if _rents(one)]
    return sorted(found, key=lambda one: not _in_town(stage, one))


def leavers(stage: Stage) -> list[Subject]:
    """Whose route ended, the longest ago first."""
    found = [life for life in _all(stage) if life.turns[-1].step in LEFT]
    return _subjects(stage, sorted(found, key=lambda one: one.turns[-1].on))


def _all(stage: Stage) -> tuple[Life, ...]:
    return lives(stage.figures, today=stage.today)


def _of_first_login(stage: Stage) -> Iterator[Life]:
    first = stage.figures.providers[0].code
    for life in _all(stage):
        scene = scene_for(stage.figures, stage.people, life, stage.today)
        if scene.provider == first and scene.desk == DESK:
            yield life


def _rents(life: Life) -> bool:
    steps = {turn.step for turn in life.turns}
    return Step.START in steps and not steps & {*LEFT, Step.CONVERT}


def _in_town(stage: Stage, life: Life) -> bool:
    scene = scene_for(stage.figures, stage.people, life, stage.today)
    return scene.town[0] == stage.figures.municipality_of_logins


def _subjects(stage: Stage, chosen: list[Life]) -> list[Subject]:
    keys = residents_by_seeker_number(
        stage.people.region, [seeker_number(life) for life in chosen]
    )
    found = [keys[number] for life in chosen if (number := seeker_number(life)) in keys]
    return [Subject(key, resident_row(key).number) for key in found]
