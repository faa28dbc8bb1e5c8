"""A lease as the law looks at it, and what is found (R12)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from thuisroute.agreements.rules.articles import Text
from thuisroute.agreements.rules.law import LawPoint
from thuisroute.agreements.rules.leases import LeaseKind


@dataclass(frozen=True)
class LeaseCase:
    """`last_day` is None without an end; `room`: not self-contained; `ground` and
    `other_law` are keys of the law's lists; `follows_fixed_term`: it follows on a lease
    for a fixed term with the same tenant, or is an extension of one."""

    kind: LeaseKind
    signed_on: date
    starts_on: date
    last_day: date | None = None
    room: bool = False
    ground: str = ""
    ground_shown: bool = False
    other_law: str = ""
    follows_fixed_term: bool = False
    told_on: date | None = None
    told_in_writing: bool = True


class Weight(StrEnum):
    """How much a finding asks: nothing, to be known, a lawyer's eye, or to mend it."""

    FINE = "fine"
    NOTE = "note"
    CHECK = "check"
    WARNING = "warning"


class Said(StrEnum):
    """What can be found; each is a sentence of the law's pack with that name."""

    NO_LEASE = "no_lease"
    OTHER_LAW = "other_law"
    INDEFINITE = "indefinite"
    OLDER = "older"
    EARLIER = "earlier"
    EARLIER_TOO_LONG = "earlier_too_long"
    STARTS_LATER = "starts_later"
    ALLOWED = "allowed"
    SHOW = "show"
    NO_GROUND = "no_ground"
    TOO_LONG = "too_long"
    WITHIN_LONGEST = "within_longest"
    INTERMEDIARY = "intermediary"
    AGAIN = "again"
    TIED = "tied"
    NOTICE_AHEAD = "notice_ahead"
    NOTICE_NOW = "notice_now"
    NOTICE_GIVEN = "notice_given"
    NOTICE_EARLY = "notice_early"
    NOTICE_LATE = "notice_late"
    NOTICE_SPOKEN = "notice_spoken"


S, W = Said, Weight
WEIGHTS = {
    S.NO_LEASE: W.CHECK,
    S.OTHER_LAW: W.CHECK,
    S.INDEFINITE: W.FINE,
    S.OLDER: W.WARNING,
    S.EARLIER: W.NOTE,
    S.EARLIER_TOO_LONG: W.WARNING,
    S.STARTS_LATER: W.CHECK,
    S.ALLOWED: W.FINE,
    S.SHOW: W.WARNING,
    S.NO_GROUND: W.WARNING,
    S.TOO_LONG: W.WARNING,
    S.WITHIN_LONGEST: W.FINE,
    S.INTERMEDIARY: W.NOTE,
    S.AGAIN: W.WARNING,
    S.TIED: W.CHECK,
    S.NOTICE_AHEAD: W.NOTE,
    S.NOTICE_NOW: W.WARNING,
    S.NOTICE_GIVEN: W.FINE,
    S.NOTICE_EARLY: W.WARNING,
    S.NOTICE_LATE: W.WARNING,
    S.NOTICE_SPOKEN: W.WARNING,
}


@dataclass(frozen=True)
class Finding:
    """One sentence, and where it stands in the law."""

    said: Said
    says: Text
    source: LawPoint

    @property
    def weight(self) -> Weight:
        """A finding weighs the same wherever it is made."""
        return WEIGHTS[self.said]
