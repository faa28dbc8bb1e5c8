"""Whether somebody may be registered at the transfer point (P1a, P6a, P6b)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.kernel.verdicts import Reason, Verdict
from thuisroute.referrals.rules.facts import ConsentFacts, ReferralFacts
from thuisroute.referrals.rules.origin import NO_ORIGIN, is_origin
from thuisroute.sharing.rules.consents import too_long
from thuisroute.sharing.rules.naming import asked_at_registration


@dataclass(frozen=True, kw_only=True)
class Registration:
    """Everything typed, the day it counts from, and today."""

    referral: ReferralFacts
    consent: ConsentFacts
    on: date
    today: date


def may_be_registered(agreement: Agreement, typed: Registration) -> Verdict:
    """Against it: wrong dates, no fitting indication, wishes that cannot be."""
    return Verdict(
        against=(
            *_dates(agreement, typed),
            *_indication(agreement, typed.referral, typed.on),
            *_known(agreement, typed.referral, typed.on),
            *_amounts(typed.referral),
            *_consent(agreement, typed.consent, typed.on, typed.today),
        )
    )


def _dates(agreement: Agreement, typed: Registration) -> Iterator[Reason]:
    if typed.on > typed.today:
        yield Reason("The day of registration is in the future.")
    if not agreement.in_force_on(typed.on):
        yield Reason("The agreement was not in force on the day of registration.")


def _indication(
    agreement: Agreement, referral: ReferralFacts, on: date
) -> Iterator[Reason]:
    kinds = {kind.id: kind for kind in agreement.indications}
    kind = kinds.get(referral.indication)
    if kind is None:
        yield Reason("Choose the indication under which the resident is registered.")
        return
    if referral.indication_decided_on > on:
        yield Reason(
            "The indication was decided after the day of registration.", kind.article
        )
    until = referral.indication_until
    if until is not None and until < referral.indication_decided_on:
        yield Reason("The indication ends before it was decided.", kind.article)
    elif until is not None and until < on:
        yield Reason(
            "The indication had ended on the day of registration; ask the "
            "municipality for a new one first.",
            kind.article,
        )


def _known(agreement: Agreement, referral: ReferralFacts, on: date) -> Iterator[Reason]:
    if referral.target_group not in {one.id for one in agreement.target_groups}:
        yield Reason("Choose a target group of the agreement.")
    if referral.product not in {one.id for one in agreement.products}:
        yield Reason("Choose what the resident is registered for.")
    settings = {"", *(one.id for one in agreement.home_types)}
    if referral.setting_needed not in settings:
        yield Reason("Choose a way of living of the agreement, or no preference.")
    codes = {one.code for one in agreement.municipalities_on(on)}
    if not codes.issuperset(referral.municipalities):
        yield Reason("A preferred municipality is not in the region on that day.")
    if not is_origin(referral.origin, codes):
        yield NO_ORIGIN


def _amounts(referral: ReferralFacts) -> Iterator[Reason]:
    if referral.rent_limit <= 0:
        yield Reason("Give the highest rent that the resident can pay.")
    if referral.household_size < 1 or referral.rooms_needed < 1:
        yield Reason("A household has at least one person and needs one room.")


def _consent(
    agreement: Agreement, consent: ConsentFacts, on: date, today: date
) -> Iterator[Reason]:
    told = agreement.consent.told_beforehand_article if agreement.consent else ""
    asked = agreement.consent.article if agreement.consent else ""
    if not set(asked_at_registration(agreement)).issuperset(consent.rules):
        yield Reason("Consent was given for something the agreement does not share.")
    if consent.told_on > consent.given_on:
        yield Reason(
            "Tell the resident what is shared before asking for consent.", told
        )
    if consent.rules and not consent.necessity.strip():
        yield Reason("Write down why sharing is necessary.", asked)
    if consent.rules and not consent.lighter_way.strip():
        yield Reason("Write down why there is no lighter way.", asked)
    yield from _consent_period(consent, on, today, asked)
    if consent.rules and consent.given_on <= today:
        long = too_long(agreement, consent.given_on, consent.until)
        yield from [long] if long else []


def _consent_period(
    consent: ConsentFacts, on: date, today: date, article: str
) -> Iterator[Reason]:
    if consent.given_on > on:
        yield Reason("Consent comes before registration, not after it.", article)
    if consent.rules and consent.until <= consent.given_on:
        yield Reason("Consent must end after it was given.", article)
    elif consent.rules and consent.until <= today:
        yield Reason("This consent has already ended; ask the resident again.", article)
