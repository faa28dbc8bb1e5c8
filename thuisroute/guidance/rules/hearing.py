"""Was the resident heard before it is decided on more or less support (C19)?"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.guidance.rules.approving import RESIDENT
from thuisroute.kernel.verdicts import Reason, Verdict


@dataclass(frozen=True)
class Heard:
    """On which day the resident was heard, and what they said; without a day nobody
    heard them, and the words say why."""

    on: date | None
    words: str


def is_to_be_heard(law: Agreement, *, asked_as: str, heard: bool) -> bool:
    """Where the agreement has the resident heard. Whoever asks it themselves is heard
    by that; `heard`: it was written down already."""
    rule = law.guidance.scaling if law.guidance else None
    if rule is None or heard or asked_as == RESIDENT:
        return False
    return any(one.party_kind == RESIDENT for one in rule.heard)


def may_be_written(
    heard: Heard | None, *, needed: bool, article: str, today: date
) -> Verdict:
    """What came of hearing the resident; `needed`: it is decided now."""
    return Verdict(tuple(_against(heard, article, today, needed=needed)))


def _against(
    heard: Heard | None, article: str, today: date, *, needed: bool
) -> Iterator[Reason]:
    said = heard is not None and bool(heard.words.strip())
    if not said and (needed or heard is not None):
        yield Reason(
            "Write down what the resident said, or why they could not be heard.",
            article,
        )
    if heard is not None and heard.on is not None and heard.on > today:
        yield Reason("This day is in the future.")
