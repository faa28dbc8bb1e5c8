"""What must be in order before a referral counts as ready (P1d, P3b, P3c, P5b)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.events import EventName
from thuisroute.agreements.rules.route import ReadinessCondition, Shown
from thuisroute.kernel.verdicts import Reason, Verdict
from thuisroute.referrals.rules.facts import ConsentFacts, ReferralFacts

# What comes up to and including the moment that somebody is ready.
BEFORE_READY = frozenset(
    {
        EventName.REFERRAL_REGISTERED,
        EventName.CONSENT_GIVEN,
        EventName.REFERRAL_READY,
    }
)


@dataclass(frozen=True)
class Item:
    """One condition as it stands for a referral."""

    condition: str
    met_on: date | None = None
    not_applicable_reason: str = ""

    @property
    def settled(self) -> bool:
        return self.met_on is not None or bool(self.not_applicable_reason)


def conditions_for(
    agreement: Agreement, target_group: str, age: int
) -> tuple[ReadinessCondition, ...]:
    """The conditions that are asked of someone, in the agreement's order."""
    return tuple(
        one for one in agreement.readiness if one.applies_to(target_group, age)
    )


def shown_at_registration(
    condition: ReadinessCondition,
    referral: ReferralFacts,
    consent: ConsentFacts,
    on: date,
) -> date | None:
    """The day on which the registration itself shows it to be met, if it does."""
    days: dict[Shown, date | None] = {
        Shown.INDICATION: referral.indication_decided_on,
        Shown.TOLD_BEFOREHAND: consent.told_on,
        # A no is an answer as well: nobody waits for a yes.
        Shown.CONSENT: consent.given_on if consent.rules else consent.told_on,
        Shown.HOME_SEEKER_NUMBER: on if referral.home_seeker_number else None,
    }
    return days[condition.shown_by] if condition.shown_by else None


def comes_later(condition: ReadinessCondition) -> bool:
    """Whether it is asked before a step that comes after being ready."""
    return condition.needed_before not in BEFORE_READY


def holds_back(condition: ReadinessCondition) -> bool:
    """Whether nobody is ready without it; the rest is asked later, or only wished."""
    return condition.required and not comes_later(condition)


def may_be_ready(
    agreement: Agreement,
    items: tuple[Item, ...],
    *,
    registered_on: date,
    indication_until: date | None,
    product: str,
    on: date,
    today: date,
    language: str,
) -> Verdict:
    """One reason for every condition that is still missing, in the region's words."""
    return Verdict(
        against=(
            *_day(registered_on, on, today),
            *_missing(agreement, _asked(agreement, items, product), on, language),
            *_ended(agreement, indication_until, on),
        )
    )


def _day(registered_on: date, on: date, today: date) -> Iterator[Reason]:
    if on > today:
        yield Reason("This day is in the future.")
    if on < registered_on:
        yield Reason("Nobody is ready before being registered.")


def _asked(
    agreement: Agreement, items: tuple[Item, ...], product: str
) -> Iterator[Item]:
    """A referral can change products, so what only another asks is left out here."""
    for item in items:
        if agreement.readiness_condition(item.condition).belongs_to(product):
            yield item


def _missing(
    agreement: Agreement, items: Iterable[Item], on: date, language: str
) -> Iterator[Reason]:
    for item in items:
        condition = agreement.readiness_condition(item.condition)
        if not holds_back(condition):
            continue
        named = (("condition", condition.label.in_language(language)),)
        if not item.settled:
            yield Reason("Not in order yet: %(condition)s.", condition.article, named)
        elif item.met_on is not None and item.met_on > on:
            yield Reason(
                "In order only after this day: %(condition)s.",
                condition.article,
                named,
            )


def _ended(
    agreement: Agreement, indication_until: date | None, on: date
) -> Iterator[Reason]:
    if indication_until is not None and indication_until < on:
        articles = [one.article for one in agreement.indications]
        yield Reason(
            "The indication has ended; a new one is needed first.",
            articles[0] if articles else "",
        )
