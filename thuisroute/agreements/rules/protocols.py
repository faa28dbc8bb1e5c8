"""What a region does about a concern in a tenancy, step by step (P5d, C17), and what
comes before a home is lost (C20)."""

from dataclasses import dataclass
from enum import StrEnum

from thuisroute.agreements.rules.articles import Text
from thuisroute.agreements.rules.finding import find
from thuisroute.agreements.rules.parties import Participant
from thuisroute.agreements.rules.sharing import LifeDomain
from thuisroute.kernel.calendar import Duration

LONGEST_NAME = 60


class ConcernKind(StrEnum):
    """What a concern is about."""

    NUISANCE = "nuisance"
    POLLUTION = "pollution"
    ARREARS = "arrears"
    WORRY = "worry"
    LONELINESS = "loneliness"


@dataclass(frozen=True)
class ProtocolUrgency:
    """How soon the first step is due when a concern is this urgent."""

    id: str
    label: Text
    within: Duration


@dataclass(frozen=True)
class StepAfter:
    """A step that can come after another; `when` says in words when it is that one."""

    step: str
    when: Text | None = None


@dataclass(frozen=True)
class ProtocolStep:
    """`within` counts from the step before; `next` is what can come after it, and where
    it is empty the protocol ends. `undo`: what was recorded may be taken back;
    `reopen`: it may be taken once more after it was done."""

    id: str
    article: str
    label: Text
    owner: Participant
    within: Duration
    done_when: Text
    next: tuple[StepAfter, ...] = ()
    undo: bool = True
    reopen: bool = True
    not_agreed: Text | None = None


@dataclass(frozen=True)
class Protocol:
    """The steps for some kinds of concerns; it begins with the first."""

    id: str
    article: str
    label: Text
    kinds: tuple[ConcernKind, ...]
    urgencies: tuple[ProtocolUrgency, ...]
    steps: tuple[ProtocolStep, ...]
    not_agreed: Text | None = None

    def step(self, entry: str) -> ProtocolStep:
        """The step with this id."""
        return find(self.steps, entry)

    def urgency(self, entry: str) -> ProtocolUrgency:
        """The level of urgency with this id."""
        return find(self.urgencies, entry)

    def counted_as(self, entry: str) -> str:
        """What figures call the step with this id, as long as a name there can be."""
        return f"{self.id}:{entry}"[:LONGEST_NAME]


def steps_of(
    article: str, protocols: tuple[Protocol, ...]
) -> tuple[tuple[Protocol, ProtocolStep], ...]:
    """Every step that an article asks, with its protocol."""
    return tuple(
        (protocol, step)
        for protocol in protocols
        for step in protocol.steps
        if step.article == article
    )


def protocol_for(kind: str, protocols: tuple[Protocol, ...]) -> Protocol | None:
    """What the region does about concerns of this kind; None when it has nothing."""
    for protocol in protocols:
        if kind in protocol.kinds:
            return protocol
    return None


@dataclass(frozen=True)
class EvictionStage:
    """One step towards an eviction, in the order in which they are taken."""

    id: str
    label: Text


@dataclass(frozen=True)
class EvictionAlternative:
    """Something else that can be done instead; `domain`: in which part of life it is
    weighed where that is not the one of the concern."""

    id: str
    article: str
    label: Text
    domain: LifeDomain | None = None


@dataclass(frozen=True)
class SecondChanceRule:
    """`longest`: how long a second chance may run, where that was agreed."""

    article: str
    longest: Duration | None = None
    not_agreed: Text | None = None


@dataclass(frozen=True)
class EvictionRule:
    """No step before the protocol for the concern was walked and every alternative was
    weighed."""

    article: str
    steps: tuple[EvictionStage, ...]
    alternatives: tuple[EvictionAlternative, ...] = ()
    second_chance: SecondChanceRule | None = None
    not_agreed: Text | None = None

    def step(self, entry: str) -> EvictionStage:
        """The step with this id."""
        return find(self.steps, entry)

    def alternative(self, entry: str) -> EvictionAlternative:
        """The alternative with this id."""
        return find(self.alternatives, entry)
