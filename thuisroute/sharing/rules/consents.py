"""Whether a consent may be given, refused, renewed or taken back (P6a, P6b).

Plain facts in, a verdict with reasons out. How long a consent may run, and which text
is read, are the agreement's.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.sharing import Ground, SharingRule
from thuisroute.kernel.verdicts import Reason, Verdict


class How(StrEnum):
    """How the resident gave it, or took it back."""

    PAPER = "paper"
    WITNESS = "witness"
    SELF = "self"
    UNKNOWN = "unknown"


class Speaker(StrEnum):
    """Who says so."""

    RESIDENT = "resident"
    REPRESENTATIVE = "representative"


class ConsentState(StrEnum):
    """How a consent stands on a day; `replaced`: given anew since."""

    FUTURE = "future"
    STANDS = "stands"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"
    REPLACED = "replaced"


@dataclass(frozen=True, kw_only=True)
class Asked:
    """What a resident was asked: one row of the sharing table, all or some of its
    domains, everybody of that kind or one party."""

    rule: str
    domains: frozenset[str]
    receiver: UUID | None = None
    language: str = "nl"


@dataclass(frozen=True, kw_only=True)
class Yes:
    """The resident agreed; `until` is the first day without it."""

    asked: Asked
    told_on: date
    given_on: date
    until: date
    necessity: str
    lighter_way: str
    how: How
    reference: str = ""


@dataclass(frozen=True, kw_only=True)
class TakenBack:
    """Who took a yes back, and how."""

    speaker: Speaker
    how: How
    reference: str = ""


def consent_rules(agreement: Agreement) -> tuple[str, ...]:
    """The rows of the sharing table that ask the resident's consent."""
    return tuple(rule.id for rule in agreement.sharing if rule.ground == Ground.CONSENT)


def may_be_asked(agreement: Agreement, asked: Asked) -> Verdict:
    """Against it: nothing to ask, or more than the agreement shares."""
    return Verdict(against=tuple(_asked(agreement, asked)))


def may_be_given(
    agreement: Agreement, yes: Yes, *, today: date, own_hand: bool
) -> Verdict:
    """`own_hand`: the resident is signed in, and says so without a paper."""
    return Verdict(
        against=(
            *_asked(agreement, yes.asked),
            *_named(agreement, yes.asked),
            *_reasons_given(agreement, yes),
            *_days(agreement, yes, today),
            *hand(yes.how, yes.reference, own_hand=own_hand),
        )
    )


def may_be_taken_back(
    state: ConsentState, taken_back: TakenBack, *, own_hand: bool
) -> Verdict:
    """As easy as giving: only what has ended already cannot end again."""
    against = list(hand(taken_back.how, taken_back.reference, own_hand=own_hand))
    if state not in (ConsentState.STANDS, ConsentState.FUTURE):
        against.insert(0, Reason("This consent has already ended."))
    return Verdict(tuple(against))


def hand(how: How, reference: str, *, own_hand: bool) -> Iterator[Reason]:
    """A paper can be found again, and nobody says to be the resident."""
    if how == How.PAPER and not reference.strip():
        yield Reason("Write down the number of the scanned paper.")
    if (how == How.SELF) != own_hand:
        yield Reason("Only the resident, signed in, gives or withdraws it themselves.")


def too_long(agreement: Agreement, given_on: date, until: date) -> Reason | None:
    """The reason when it would run longer than the agreement lets it (P6a); for a day
    that has been."""
    rule = agreement.consent
    if rule is None or rule.longest is None:
        return None
    last = rule.longest.after(given_on)
    if until <= last:
        return None
    return Reason(
        "A consent runs until %(day)s at the latest.",
        rule.article,
        (("day", last.isoformat()),),
    )


def state_on(
    today: date,
    *,
    given_on: date,
    until: date,
    withdrawn_on: date | None,
    replaced_on: date | None,
) -> ConsentState:
    """How a consent stands on a day."""
    if withdrawn_on is not None and withdrawn_on <= today:
        return ConsentState.WITHDRAWN
    if replaced_on is not None and replaced_on <= today:
        return ConsentState.REPLACED
    if until <= today:
        return ConsentState.EXPIRED
    return ConsentState.FUTURE if given_on > today else ConsentState.STANDS


def _asked(agreement: Agreement, asked: Asked) -> Iterator[Reason]:
    if asked.rule not in consent_rules(agreement):
        yield Reason("The agreement does not ask consent for this.")
        return
    rule: SharingRule = agreement.sharing_rule(asked.rule)
    if not asked.domains:
        yield Reason("Choose at least one subject.")
    if not asked.domains <= {domain.value for domain in rule.domains}:
        yield Reason("This is more than the agreement shares for this purpose.")


def _named(agreement: Agreement, asked: Asked) -> Iterator[Reason]:
    named = {one.id for one in agreement.sharing if one.named}
    if asked.rule in named and asked.receiver is None:
        yield Reason("Choose the organisation that may see it.")


def _reasons_given(agreement: Agreement, yes: Yes) -> Iterator[Reason]:
    article = agreement.consent.article if agreement.consent else ""
    if not yes.necessity.strip():
        yield Reason("Write down why sharing is necessary.", article)
    if not yes.lighter_way.strip():
        yield Reason("Write down why there is no lighter way.", article)


def _days(agreement: Agreement, yes: Yes, today: date) -> Iterator[Reason]:
    told = agreement.consent.told_beforehand_article if agreement.consent else ""
    if yes.told_on > yes.given_on:
        yield Reason(
            "Tell the resident what is shared before asking for consent.", told
        )
    if yes.given_on > today:
        yield Reason("The day on which consent was given is in the future.")
        return
    if yes.until <= yes.given_on:
        yield Reason("Consent must end after it was given.")
    elif yes.until <= today:
        yield Reason("This consent has already ended; ask the resident again.")
    long = too_long(agreement, yes.given_on, yes.until)
    if long is not None:
        yield long
