"""The rules of registration, readiness and parking as tables of facts and verdicts."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from thuisroute.agreements.packs.loading import load
from thuisroute.kernel.verdicts import Verdict
from thuisroute.referrals.rules.facts import ConsentFacts, ReferralFacts
from thuisroute.referrals.rules.joining import JoinState, may_be_decided
from thuisroute.referrals.rules.parking import may_be_parked
from thuisroute.referrals.rules.registration import Registration, may_be_registered
from thuisroute.residents.rules.person import PersonFacts, age_on, may_be_a_person

PACK = load(Path(__file__).parents[3] / "regions" / "alkmaar")
TODAY = date(2026, 3, 10)
REFERRAL = ReferralFacts(
    target_group="shelter",
    provider=UUID(int=1),
    municipality=UUID(int=2),
    contact=UUID(int=3),
    indication="wmo_protected_home",
    indication_decided_on=date(2026, 2, 1),
    product="earn_in_home",
    rent_limit=70_000,
)
CONSENT = ConsentFacts(
    rules=("mediation",),
    told_on=date(2026, 3, 1),
    given_on=date(2026, 3, 1),
    until=date(2027, 3, 1),
    necessity="Nodig om te bemiddelen.",
    lighter_way="Met minder lukt het niet.",
)
PERSON = PersonFacts(
    given_name="Voor", family_name="Beeld", birth_date=date(2000, 2, 29)
)


def texts(verdict: Verdict) -> list[str]:
    return [reason.text for reason in verdict.against]


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({}, None),
        ({"indication": ""}, "Choose the indication"),
        ({"indication_decided_on": date(2026, 3, 11)}, "decided after the day"),
        ({"indication_until": date(2026, 3, 10)}, None),
        ({"indication_until": date(2026, 3, 9)}, "had ended on the day"),
        ({"indication_until": date(2026, 1, 1)}, "ends before it was decided"),
        ({"target_group": "unknown"}, "target group"),
        ({"product": "castle"}, "registered for"),
        ({"setting_needed": "underground"}, "way of living"),
        ({"municipalities": ("0361", "1980")}, None),
        # Merged away in 2022.
        ({"municipalities": ("0398",)}, "not in the region"),
        ({"rent_limit": 0}, "highest rent"),
        ({"rooms_needed": 0}, "one room"),
    ],
)
def test_a_referral_can_be_right_or_not(
    changes: dict[str, Any], why: str | None
) -> None:
    typed = Registration(
        referral=replace(REFERRAL, **changes), consent=CONSENT, on=TODAY, today=TODAY
    )
    found = texts(may_be_registered(PACK, typed))
    assert len(found) == (why is not None)
    assert all(why in text for text in found if why)


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"rules": (), "necessity": "", "lighter_way": ""}, None),
        ({"rules": ("support",)}, "does not share"),
        ({"told_on": date(2026, 3, 2)}, "Tell the resident"),
        ({"necessity": " "}, "necessary"),
        ({"lighter_way": ""}, "lighter way"),
        ({"given_on": date(2026, 3, 11)}, "before registration"),
        ({"until": date(2026, 3, 1)}, "must end after"),
        ({"until": date(2026, 3, 10)}, "already ended"),
        ({"until": date(2026, 3, 11)}, None),
    ],
)
def test_consent_comes_beforehand_and_is_grounded(
    changes: dict[str, Any], why: str | None
) -> None:
    consent = replace(CONSENT, **changes)
    typed = Registration(referral=REFERRAL, consent=consent, on=TODAY, today=TODAY)
    found = texts(may_be_registered(PACK, typed))
    assert len(found) == (why is not None)
    assert all(why in text for text in found if why)


@pytest.mark.parametrize(
    ("on", "why"),
    [
        (date(2026, 3, 11), "in the future"),
        (date(2018, 1, 31), "not in force"),
    ],
)
def test_the_day_of_registration(on: date, why: str) -> None:
    typed = Registration(referral=REFERRAL, consent=CONSENT, on=on, today=TODAY)
    assert any(why in text for text in texts(may_be_registered(PACK, typed)))


@pytest.mark.parametrize(
    ("reason", "until", "allowed"),
    [
        ("Opname", date(2026, 3, 11), True),
        (" ", date(2026, 3, 11), False),
        ("Opname", TODAY, False),
    ],
)
def test_parking_has_a_reason_and_an_end(
    reason: str, until: date, *, allowed: bool
) -> None:
    verdict = may_be_parked(reason=reason, until=until, on=TODAY, today=TODAY)
    assert verdict.allowed == allowed


@pytest.mark.parametrize(
    ("to", "reason", "dossiers", "allowed"),
    [
        (JoinState.GRANTED, "", 1, True),
        (JoinState.GRANTED, "", 0, False),
        (JoinState.REFUSED, "", 1, False),
        (JoinState.DISTINCT, "Andere moeder", 1, True),
    ],
)
def test_who_is_known_is_decided_with_a_reason(
    to: JoinState, reason: str, dossiers: int, *, allowed: bool
) -> None:
    verdict = may_be_decided(to=to, reason=reason, dossiers=dossiers)
    assert verdict.allowed == allowed


@pytest.mark.parametrize(
    ("changes", "allowed"),
    [
        ({}, True),
        ({"given_name": "—"}, False),
        ({"birth_date": date(2026, 3, 11)}, False),
        ({"birth_date": date(1906, 3, 9)}, False),
        ({"bsn": "999990019"}, True),
        ({"bsn": "999990018"}, False),
    ],
)
def test_a_person_can_be_somebody(changes: dict[str, Any], *, allowed: bool) -> None:
    assert may_be_a_person(replace(PERSON, **changes), today=TODAY).allowed == allowed


@pytest.mark.parametrize(
    ("day", "age"), [(date(2026, 2, 28), 25), (date(2026, 3, 1), 26)]
)
def test_born_on_leap_day_turns_a_year_in_march(day: date, age: int) -> None:
    assert age_on(date(2000, 2, 29), day) == age
