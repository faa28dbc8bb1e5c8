"""What somebody outside may report, to whom it goes and what they are told (C17)."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from thuisroute.agreements.rules.protocols import ConcernKind
from thuisroute.kernel.verdicts import Reason, Verdict

# What can be seen or heard from outside; the rest is nobody's business there.
KINDS = (ConcernKind.NUISANCE, ConcernKind.POLLUTION, ConcernKind.WORRY)
# What is the business of who lets the home; how somebody is doing is not.
OF_THE_HOME = frozenset({ConcernKind.NUISANCE, ConcernKind.POLLUTION})
# Which role at which kind of organisation reads a report.
RECEIVERS: Mapping[str, str] = {
    "housing_association": "housing_consultant",
    "municipality": "wmo_consultant",
}


class Answer(StrEnum):
    """What a reporter is told: never who lives somewhere, or that anybody does."""

    LOOKING = "looking"
    DONE = "done"
    CONTACT = "contact"
    ELSEWHERE = "elsewhere"


# After the other answers somebody still has to do something.
ENDING = frozenset({Answer.DONE, Answer.ELSEWHERE})


@dataclass(frozen=True)
class Heard:
    """A report as it was typed; `reporter` and `reach` may be empty."""

    kind: str
    whereabouts: str
    words: str
    reporter: str = ""
    reach: str = ""


def may_hand_in(heard: Heard) -> Verdict:
    """A place and words are enough."""
    against = []
    if heard.kind not in KINDS:
        against.append(Reason("Choose what it is about."))
    if not heard.whereabouts.strip():
        against.append(Reason("Say where it is."))
    if not heard.words.strip():
        against.append(Reason("Say in words what was seen or heard."))
    return Verdict(against=tuple(against))


def same_region(municipality: object, landlord: object | None) -> Verdict:
    """Who lets the home works in the region of the municipality."""
    if landlord is None or municipality == landlord:
        return Verdict()
    return Verdict(
        against=(Reason("This organisation does not let homes in that municipality."),)
    )
