"""Who stands around the resident, how near, and where that is drawn on the map."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import cos, pi, sin

from thuisroute.agreements.rules.sharing import LifeDomain
from thuisroute.kernel.verdicts import Reason, Verdict

MOST_PEOPLE = 30
# In units of the drawing, of which it is SIZE wide and high.
SIZE = 360
RADII = {"near": 62, "middle": 112, "far": 158}


class Relation(StrEnum):
    """What somebody is to the resident."""

    PARTNER = "partner"
    FAMILY = "family"
    FRIEND = "friend"
    NEIGHBOUR = "neighbour"
    COMPANION = "companion"
    VOLUNTEER = "volunteer"
    PROFESSIONAL = "professional"
    OTHER = "other"


class Nearness(StrEnum):
    """By the resident's own feeling, in three circles."""

    NEAR = "near"
    MIDDLE = "middle"
    FAR = "far"


@dataclass(frozen=True)
class NetworkTerms:
    """`called` as the resident calls this person, who need not be told by full name;
    `means` what this person means or helps with."""

    called: str
    relation: Relation
    nearness: Nearness
    means: str = ""
    informal_care: bool = False

    @property
    def domain(self) -> LifeDomain:
        """Who gives informal care stands in that life domain (C8)."""
        if self.informal_care:
            return LifeDomain.INFORMAL_CARE
        return LifeDomain.SOCIAL_NETWORK


def may_be_placed(
    terms: NetworkTerms, *, domains: frozenset[str], standing: int
) -> Verdict:
    """`domains`: in which the writer reads words; `standing`: how many are there."""
    against = []
    if terms.domain not in domains:
        against.append(Reason("This life domain is not shared with you."))
    if not terms.called.strip():
        against.append(Reason("Write down how the resident calls this person."))
    if standing >= MOST_PEOPLE:
        against.append(
            Reason("The map is full. Take somebody off the map who is far away now.")
        )
    return Verdict(tuple(against))


def places(circles: Sequence[str]) -> tuple[tuple[int, int], ...]:
    """Where each person stands, by the circle they are in: evenly around it, each
    circle turned a little, so that nobody stands in front of somebody nearer."""
    there, seen = Counter(circles), Counter[str]()
    found = []
    for circle in circles:
        share = (seen[circle] + 0.5) / there[circle]
        turn = 2 * pi * share + list(RADII).index(circle) * pi / 5 - pi / 2
        x = SIZE / 2 + RADII[circle] * cos(turn)
        y = SIZE / 2 + RADII[circle] * sin(turn)
        found.append((round(x), round(y)))
        seen[circle] += 1
    return tuple(found)
