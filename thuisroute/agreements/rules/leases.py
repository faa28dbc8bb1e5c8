"""What ties a lease to support, and the ladder along which a form is weighed (R11)."""

from dataclasses import dataclass
from enum import StrEnum

from thuisroute.agreements.rules.articles import Text
from thuisroute.agreements.rules.law import LawPoint
from thuisroute.agreements.rules.parties import Participant
from thuisroute.kernel.calendar import Duration


class LeaseKind(StrEnum):
    """The four ways in which a home and support are held together (S figure 1)."""

    STAY = "stay"
    INTERMEDIARY = "intermediary"
    THREE_PARTY = "three_party"
    REGULAR = "regular"


class Separation(StrEnum):
    """How far housing and care are apart."""

    NONE = "none"
    FINANCIAL = "financial"
    ORGANISATIONAL = "organisational"
    FULL = "full"


SEPARATION_OF = {
    LeaseKind.STAY: Separation.NONE,
    LeaseKind.INTERMEDIARY: Separation.FINANCIAL,
    LeaseKind.THREE_PARTY: Separation.ORGANISATIONAL,
    LeaseKind.REGULAR: Separation.FULL,
}


class AgreementKind(StrEnum):
    """What is signed around one home."""

    TENANCY = "tenancy"
    SUPPORT = "support"
    HEAD_LEASE = "head_lease"
    USAGE = "usage"


class Tie(StrEnum):
    """What the agreement has to do with the resident's right to live there."""

    INSEPARABLE = "inseparable"
    LINKED = "linked"
    LOOSE = "loose"


@dataclass(frozen=True)
class TiedAgreement:
    """An agreement between two kinds of parties, and what its end does to the rest."""

    kind: AgreementKind
    between: tuple[str, ...]
    tied: Tie
    when_it_ends: Text
    legal_source: LawPoint | None = None


@dataclass(frozen=True)
class LadderOption:
    """A step of the ladder; `longest` is None where the agreement sets no end."""

    id: str
    article: str
    label: Text
    kind: LeaseKind
    fixed_term: bool = False
    longest: Duration | None = None
    not_agreed: Text | None = None


@dataclass(frozen=True)
class StepDownGround:
    """Why somebody may go one step down, to the option that it `opens`."""

    id: str
    article: str
    label: Text
    opens: str
    not_agreed: Text | None = None


@dataclass(frozen=True)
class Ladder:
    """Options from the resident's own lease down; who decides and who is heard."""

    article: str
    options: tuple[LadderOption, ...]
    grounds: tuple[StepDownGround, ...]
    decided_by: tuple[Participant, ...]
    consulted: tuple[Participant, ...] = ()
    own_words: bool = True
    not_agreed: Text | None = None


@dataclass(frozen=True)
class OwnNameNorm:
    """`kinds` of lease are in the resident's own name, and that is the norm."""

    article: str
    kinds: tuple[LeaseKind, ...]
