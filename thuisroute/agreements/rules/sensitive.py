"""What asks more care than the sharing table alone gives: where somebody lives, justice
data, candidates without a name, and people who asked for nothing."""

from dataclasses import dataclass

from thuisroute.agreements.rules.articles import Text
from thuisroute.agreements.rules.law import LawPoint
from thuisroute.agreements.rules.parties import Participant
from thuisroute.kernel.calendar import Duration


@dataclass(frozen=True)
class Choice:
    """One of the answers that people choose from."""

    id: str
    label: Text


@dataclass(frozen=True)
class HiddenAddressRule:
    """`roles` are told where a resident with a hidden address lives, nobody else;
    whether it is still needed is looked at every `review_every`."""

    roles: tuple[str, ...]
    grounds: tuple[Choice, ...]
    review_every: Duration
    source: Text


@dataclass(frozen=True)
class JusticeRule:
    """For which rows of the sharing table, and by whom, justice data may be used.

    Without it nobody sees any (AVG art. 10): naming the life domain is not enough.
    """

    purposes: tuple[str, ...]
    receivers: tuple[Participant, ...]
    kinds: tuple[Choice, ...]
    source: Text

    def covers(self, purpose: str, receiver: Participant) -> bool:
        """Whether this row of the sharing table may carry it."""
        return purpose in self.purposes and receiver in self.receivers


@dataclass(frozen=True)
class MatchingRule:
    """Whether candidates have a number and no name until one is picked."""

    masked_candidates: bool = True


@dataclass(frozen=True)
class ExplorationRule:
    """The investigation that a report about the need for mental health care leads to,
    finished `within` so long after the report.

    `reports` are the signals that are such a report. Reporters in `relatives` are told
    what came of it, and may ask that care is applied for all the same.
    """

    reports: tuple[str, ...]
    relatives: tuple[str, ...]
    within: Duration
    legal_source: LawPoint


@dataclass(frozen=True)
class OutreachRule:
    """Who goes to people who are worried about and ask for nothing (V), and for whom.

    `carried_out_by` work on the assignment of `assigned_by`, by the law in `source`.
    A worry is taken up `taken_up_within` so long; None where nobody agreed on it.
    """

    assigned_by: Participant
    carried_out_by: tuple[Participant, ...]
    signals: tuple[Choice, ...]
    reporters: tuple[Choice, ...]
    outcomes: tuple[Choice, ...]
    source: Text
    taken_up_within: Duration | None = None
    exploration: ExplorationRule | None = None
    not_agreed: Text | None = None
