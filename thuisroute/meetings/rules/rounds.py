"""Which meetings the agreement asks for, with whom, and what they are about."""

from dataclasses import dataclass
from enum import StrEnum

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.events import EventName
from thuisroute.agreements.rules.parties import Participant
from thuisroute.agreements.rules.sharing import LifeDomain
from thuisroute.parties.rules.capabilities import Capability

RESIDENT = "resident"
# Who someone is, and the registration, are no subjects of a meeting.
NO_SUBJECTS = frozenset({LifeDomain.IDENTITY, LifeDomain.REGISTRATION})
DOMAINS = tuple(domain for domain in LifeDomain if domain not in NO_SUBJECTS)


class MeetingKind(StrEnum):
    """The talk each half year (P4d), the evaluation of the plan each year (P4c), a case
    meeting when things go less well (P5), a handover when support goes over (WP6.1)."""

    TENANCY_REVIEW = "tenancy_review"
    PLAN_EVALUATION = "plan_evaluation"
    CASE_MEETING = "case_meeting"
    HANDOVER = "handover"


# What a review that was held means to the clocks of the agreement.
EVENT_OF = {
    MeetingKind.TENANCY_REVIEW: EventName.TENANCY_REVIEW_HELD,
    MeetingKind.PLAN_EVALUATION: EventName.PLAN_EVALUATED,
}
# Who may write down that it was held.
HOLDS = {
    MeetingKind.TENANCY_REVIEW: Capability.HOLD_REVIEW,
    MeetingKind.PLAN_EVALUATION: Capability.EVALUATE_PLAN,
    MeetingKind.CASE_MEETING: Capability.KEEP_MEETINGS,
    MeetingKind.HANDOVER: Capability.KEEP_MEETINGS,
}


@dataclass(frozen=True)
class Round:
    """What the region agreed about this kind of talk; first who is responsible, who
    also writes down the resident's own words."""

    article: str
    participants: tuple[Participant, ...]

    @property
    def kinds(self) -> frozenset[str]:
        """The kinds of parties that take part; the resident may be one."""
        return frozenset(one.party_kind for one in self.participants)


def round_that_brings(agreement: Agreement, event: EventName) -> Round | None:
    """The article and the participants of a talk; None where no clock asks for it."""
    for clock in agreement.clocks:
        if any(trigger.event == event for trigger in clock.fulfilled_by):
            return Round(clock.article, (clock.responsible, *clock.together_with))
    return None


def kinds_in(agreement: Agreement) -> tuple[MeetingKind, ...]:
    """Reviews as far as the agreement asks for them, and the meetings of every day."""
    return tuple(
        kind
        for kind in MeetingKind
        if kind not in EVENT_OF or round_that_brings(agreement, EVENT_OF[kind])
    )
