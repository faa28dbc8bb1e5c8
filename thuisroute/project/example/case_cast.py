"""Whom the cases of the example are about, and how to act as who is around them."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from thuisroute.kernel.acting_for import acting_for
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.clock import held_at
from thuisroute.project.example.life import Life, Step
from thuisroute.project.example.people import afternoon, municipality
from thuisroute.project.example.plan import lives
from thuisroute.project.example.privacy_cast import LEFT, Stage, renting
from thuisroute.project.example.scene import scene_for, seeker_number
from thuisroute.referrals.queries.seeker_numbers import residents_by_seeker_number
from thuisroute.sharing.queries.policy import involved

# Of whom the examples of privacy tell already.
TOLD_OF = 6
OWNER = "housing_association"
# Most of what the first logins of these two see is about the same residents.
FIRST = 0


@dataclass(frozen=True)
class Tenant:
    """Somebody who lives in a home; parties by their code, days from the plan."""

    stage: Stage
    resident: UUID
    provider: str
    desk: int
    town: str
    association: str
    since: date
    own_lease: bool

    @contextmanager
    def acting(self, role: str, *, days: int = 0, desk: int = 0) -> Iterator[Actor]:
        """Act as who is around this tenant, some days ago; `desk`: the other of two."""
        party, number = self.seat(role)
        with on_pages(self.stage, party, role, days, desk or number) as actor:
            yield actor

    def seat(self, role: str) -> tuple[str, int]:
        """Party and number of who sits in this role around the tenant."""
        return {
            "support_worker": (self.provider, self.desk),
            "care_manager": (self.provider, 1),
            "housing_consultant": (self.association, 1),
            "wmo_consultant": (municipality(self.town), 1),
        }[role]


@contextmanager
def on_pages(
    stage: Stage, party: str, role: str, days: int, number: int = 1
) -> Iterator[Actor]:
    """Act as the pages do, some days ago: much of a concern is told to nobody else."""
    person = stage.people.actor(party, role, number)
    with acting_for(person) as actor, held_at(afternoon(stage.ago(days))):
        yield actor


class Tenants:
    """Those of the first provider, whom the logins can best see first; each is taken
    for one case only."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self._left = list(_living(stage))

    def take(
        self, *, lived: int = 0, own: bool | None = None, town: bool = False
    ) -> Tenant:
        """Who lives there for so many days at least, in a lease of their own or not.
        `town`: rather in the municipality with a login than with the association that
        has one."""
        fit = [
            one
            for one in self._left
            if one.since <= self.stage.ago(lived) and own in (None, one.own_lease)
        ]
        if not fit:
            raise ValueError("There are too few tenants for the cases.")
        taken = min(fit, key=lambda one: self._order(one, town=town))
        self._left.remove(taken)
        return taken

    def _order(self, one: Tenant, *, town: bool) -> tuple[bool, int, bool]:
        figures = self.stage.figures
        elsewhere = one.town != figures.municipality_of_logins
        others = one.association != figures.associations[FIRST].code
        best, next_best = (elsewhere, others) if town else (others, elsewhere)
        return best, one.desk, next_best


def cast_of_cases(stage: Stage) -> list[Life]:
    """Lives with a home and the support of the first provider, except those of whom
    the examples of privacy tell."""
    told = {life.number for life in renting(stage)[:TOLD_OF]}
    first = stage.figures.providers[FIRST].code
    return [
        life
        for life in lives(stage.figures, today=stage.today)
        if life.number not in told
        and _started(life)
        and scene_for(stage.figures, stage.people, life, stage.today).provider == first
    ]


def _living(stage: Stage) -> Iterator[Tenant]:
    planned = cast_of_cases(stage)
    numbers = [seeker_number(life) for life in planned]
    there = residents_by_seeker_number(stage.people.region, numbers)
    codes = {key: code for code, key in stage.people.parties.items()}
    for life in planned:
        resident = there.get(seeker_number(life))
        owner = involved(resident, OWNER).first() if resident else None
        if resident is None or owner is None:
            continue
        scene = scene_for(stage.figures, stage.people, life, stage.today)
        yield Tenant(
            stage=stage,
            resident=resident,
            provider=scene.provider,
            desk=scene.desk,
            town=scene.town[0],
            association=codes[owner.party_id],
            since=next(one.on for one in life.turns if one.step == Step.START),
            own_lease=any(one.step == Step.CONVERT for one in life.turns),
        )


def _started(life: Life) -> bool:
    steps = {turn.step for turn in life.turns}
    return Step.START in steps and not steps & LEFT
