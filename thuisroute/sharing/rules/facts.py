"""What grants follow from, and what they are."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from thuisroute.agreements.rules.parties import Participant
from thuisroute.sharing.rules.limits import Limit


@dataclass(frozen=True)
class InvolvedParty:
    """A party that has to do with the resident, until (not including) a day."""

    party: UUID
    kind: str
    since: date
    until: date | None = None


@dataclass(frozen=True)
class Occurred:
    """An event of the dossier."""

    name: str
    on: date
    attributes: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class ConsentGiven:
    """Consent for one row of the sharing table, until (not including) a day.

    `domains`: what of the row was agreed to, None for all of it; `receiver`: the one
    party that it is for, None for every involved party of the row's kind.
    """

    rule: str
    since: date
    until: date
    domains: frozenset[str] | None = None
    receiver: UUID | None = None


@dataclass(frozen=True)
class GrantRow:
    """One grant; `until` is the first day without it, None for no end in sight. With
    `reads_only` it writes nothing in the file."""

    party: UUID
    role: str
    purpose: str
    ground: str
    article: str
    domains: tuple[str, ...]
    since: date
    until: date | None
    reads_only: bool = False


@dataclass(frozen=True)
class SharingFacts:
    """All that grants follow from, besides the agreement itself."""

    parties: tuple[InvolvedParty, ...]
    events: tuple[Occurred, ...]
    consents: tuple[ConsentGiven, ...] = ()
    # What a right of the resident limits, and who answers a request that waits.
    limits: tuple[Limit, ...] = ()
    handlers: tuple[Participant, ...] = ()
