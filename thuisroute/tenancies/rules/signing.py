"""May this lease be signed on this day, and may it start?"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from thuisroute.kernel.verdicts import Reason, Verdict
from thuisroute.tenancies.rules.words import day


@dataclass(frozen=True)
class SigningFacts:
    """`decided_on`: when it was decided that this lease follows another (P2c)."""

    signed_on: date
    starts_on: date
    allocated_on: date | None
    decided_on: date | None
    effective_on: date | None
    decision_article: str
    framework_needed: bool
    framework_held: bool
    framework_article: str
    resident_was_told: bool
    loses_registration: bool
    registration_article: str


def may_be_signed(facts: SigningFacts, *, today: date) -> Verdict:
    """Dates in order, the framework agreement stands, and the resident knows (P2e)."""
    return Verdict(
        against=(*_dates(facts, today), *_following(facts), *_conditions(facts))
    )


def _dates(facts: SigningFacts, today: date) -> Iterator[Reason]:
    if facts.signed_on > today:
        yield Reason("The day of signing is in the future. Record it when it is done.")
    if facts.signed_on > facts.starts_on:
        yield Reason(
            "A lease is signed before it starts or on that day; it starts on %(on)s.",
            values=(("on", day(facts.starts_on)),),
        )
    if facts.allocated_on is not None and facts.signed_on < facts.allocated_on:
        yield Reason(
            "The lease cannot be signed before the home was allocated, on %(on)s.",
            values=(("on", day(facts.allocated_on)),),
        )


def _following(facts: SigningFacts) -> Iterator[Reason]:
    if facts.decided_on is not None and facts.signed_on < facts.decided_on:
        yield Reason(
            "The own lease cannot be signed before it was decided, on %(on)s.",
            facts.decision_article,
            (("on", day(facts.decided_on)),),
        )
    if facts.effective_on is not None and facts.starts_on < facts.effective_on:
        yield Reason(
            "It was decided that the own lease starts on %(on)s, not before.",
            facts.decision_article,
            (("on", day(facts.effective_on)),),
        )


def _conditions(facts: SigningFacts) -> Iterator[Reason]:
    if facts.framework_needed and not facts.framework_held:
        yield Reason(
            "There is no framework agreement between this care provider and this "
            "association on the first day of the lease. Sign that one first.",
            facts.framework_article,
        )
    if facts.loses_registration and not facts.resident_was_told:
        yield Reason(
            "Tell the resident first that signing ends the registration as a home "
            "seeker, and that registering again is possible.",
            facts.registration_article,
        )


@dataclass(frozen=True)
class BeforeStart:
    """What had to be in order before a lease starts (P1c). `unmet`: label and article
    of what is not, for who may read that; `article` for who may not."""

    in_order: bool = True
    unmet: tuple[tuple[str, str], ...] = ()
    article: str = ""


def may_be_started(before: BeforeStart, *, starts_on: date, today: date) -> Verdict:
    """Everything is in order, and the first day has come."""
    return Verdict(
        against=(*_not_in_order(before), *_not_yet(starts_on, today)),
    )


def _not_in_order(before: BeforeStart) -> Iterator[Reason]:
    for label, article in before.unmet:
        yield Reason(
            "Not in order yet before the lease starts: %(what)s.",
            article,
            (("what", label),),
        )
    if not before.in_order and not before.unmet:
        yield Reason(
            "Not everything is in order yet that has to be before the lease starts. "
            "The care provider knows what.",
            before.article,
        )


def _not_yet(starts_on: date, today: date) -> Iterator[Reason]:
    if starts_on > today:
        yield Reason(
            "The lease starts on %(on)s; that day has not come yet.",
            values=(("on", day(starts_on)),),
        )
