"""What somebody is offered on leaving, chosen part by part (GR2, GR3)."""

from dataclasses import dataclass

from thuisroute.agreements.rules.articles import Text
from thuisroute.agreements.rules.parties import Participant


@dataclass(frozen=True)
class PackageChoice:
    """One of the ways in which a part can be."""

    id: str
    label: Text


@dataclass(frozen=True)
class PackagePart:
    """A part of what is offered, with the ways in which it can be."""

    id: str
    article: str
    label: Text
    choices: tuple[PackageChoice, ...]


@dataclass(frozen=True)
class LeavePackage:
    """`decided_by`: who choose together, for each part one way."""

    article: str
    parts: tuple[PackagePart, ...]
    decided_by: tuple[Participant, ...]
    not_agreed: Text | None = None
