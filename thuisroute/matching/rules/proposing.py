"""Whether a person may be proposed for a home, and when that asks for a reason."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from thuisroute.kernel.verdicts import Reason, Verdict
from thuisroute.matching.rules.order import Candidate

NOT_THE_FIRST = Reason(
    "This person is number %(place)s of %(fitting)s who fit. Say why this person goes "
    "first."
)
ABOVE = Reason(
    "This home is above what was agreed. Say why you propose somebody all the same."
)
NOT_ALL_FITS = Reason(
    "Not everything fits. Say why you propose this person all the same."
)
WHY_ASKED = frozenset(one.text for one in (NOT_THE_FIRST, ABOVE, NOT_ALL_FITS))
ORDER = "order"
WEIGHED = "weighed"


@dataclass(frozen=True, slots=True)
class ProposalFacts:
    """`candidate` as found now; `fitting` is how many fit."""

    candidate: Candidate
    fitting: int
    reason: str


def deviations(candidate: Candidate) -> tuple[str, ...]:
    """What a proposal sets aside: the order, hindrances, numbers that were agreed,
    reasons to weigh (AG5)."""
    found = [one.kind for one in candidate.fit.hard] + [*candidate.fit.signals]
    if candidate.place != 1:
        found.append(ORDER)
    if len(candidate.fit.weigh) > len(candidate.fit.signals):
        found.append(WEIGHED)
    return tuple(found)


def may_propose(facts: ProposalFacts) -> Verdict:
    """What holds for everybody stands in the way; the rest asks for a reason."""
    candidate = facts.candidate
    if candidate.need.proposed:
        return Verdict((Reason("This person is proposed for this home already."),))
    firm = tuple(one.reason for one in candidate.fit.hard if not one.deviable)
    if firm:
        return Verdict(firm)
    if deviations(candidate) and not facts.reason.strip():
        return Verdict((_ask_why(candidate, facts.fitting),))
    return Verdict((), candidate.fit.favour)


def _ask_why(candidate: Candidate, fitting: int) -> Reason:
    if candidate.place > 1:
        values = (("place", str(candidate.place)), ("fitting", str(fitting)))
        return replace(NOT_THE_FIRST, values=values)
    return ABOVE if candidate.fit.signals else NOT_ALL_FITS


def only_asks_why(reasons: Iterable[Reason]) -> bool:
    """With a reason it can be, so that it is no hindrance."""
    return all(one.text in WHY_ASKED for one in reasons)
