"""Which costs may be entered, how much of them is shared, and how one is taken back."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from thuisroute.kernel.verdicts import Reason, Verdict


@dataclass(frozen=True)
class CostTerms:
    """What was paid, for which period (`until` may be open), and what it rests on."""

    kind: str
    cents: int
    payer: str
    since: date
    until: date | None
    rests_on: str


def may_be_entered(
    terms: CostTerms,
    *,
    by: str,
    concerned: frozenset[str],
    shares: Mapping[str, int],
    today: date,
    article: str = "",
) -> Verdict:
    """`shares`: those that hold for this kind, none when nothing does; `concerned`:
    everybody who pays or bears."""
    reasons = []
    if not shares:
        reasons.append(
            Reason("First agree who bears this cost, and approve it.", article)
        )
    elif by not in concerned:
        reasons.append(
            Reason("Your organisation neither paid this nor bears a part of it.")
        )
    if terms.cents <= 0:
        reasons.append(Reason("A cost is more than nothing."))
    if terms.since > today:
        reasons.append(Reason("A cost is entered when it was made."))
    if terms.until is not None and terms.until < terms.since:
        reasons.append(Reason("The period ends before it begins."))
    return Verdict(against=tuple(reasons))


def shared_part(cents: int, *, maximum: int | None, before: int) -> int:
    """How much is divided: up to the maximum of this kind at the placement, of which
    `before` was used. What is more stays with whoever paid."""
    if maximum is None:
        return cents
    return max(0, min(cents, maximum - before))


def may_be_taken_back(
    *, is_counter: bool, taken_back: bool, by: str, concerned: frozenset[str]
) -> Verdict:
    """A cost is taken back once, by whom it concerns; taking back is not."""
    reasons = []
    if is_counter:
        reasons.append(Reason("This entry takes another one back."))
    if taken_back:
        reasons.append(Reason("This was taken back already."))
    if by not in concerned:
        reasons.append(
            Reason("Your organisation neither paid this nor bears a part of it.")
        )
    return Verdict(against=tuple(reasons))
