"""Correcting who somebody is, as a table: what changes, and what is refused."""

from dataclasses import replace
from datetime import date

import pytest

from thuisroute.residents.rules.correcting import (
    IdentityCorrection,
    changed_facts,
    may_correct,
)
from thuisroute.residents.rules.person import PersonFacts

TODAY = date(2026, 3, 31)
BSN, OTHER = "999990019", "999990020"
KNOWN = PersonFacts(
    given_name="Voorbeeld", family_name="Bewoner", birth_date=date(1990, 1, 1), bsn=BSN
)


def correction(
    *, without_bsn: bool = False, bsn: str = "", **changes: str | date
) -> IdentityCorrection:
    person = replace(KNOWN, bsn=bsn, **changes)  # type: ignore[arg-type]  # fields by name
    return IdentityCorrection(person=person, without_bsn=without_bsn)


@pytest.mark.parametrize(
    ("said", "changed"),
    [
        (correction(), set()),
        (correction(bsn=BSN), set()),
        (correction(bsn=OTHER), {"bsn"}),
        (correction(without_bsn=True), {"bsn"}),
        (correction(family_name="Anders", phone="06"), {"family_name", "phone"}),
        (correction(birth_date=date(1991, 1, 1), language="en"),
         {"birth_date", "language"}),
    ],
)  # fmt: skip
def test_what_becomes_different(said: IdentityCorrection, changed: set[str]) -> None:
    assert changed_facts(said, known=KNOWN) == changed


def test_without_a_known_number_there_is_none_to_take_away() -> None:
    known = replace(KNOWN, bsn="")
    assert changed_facts(correction(without_bsn=True), known=known) == set()


@pytest.mark.parametrize(
    ("said", "known_elsewhere", "allowed"),
    [
        (correction(family_name="Anders"), False, True),
        (correction(bsn=OTHER), False, True),
        (correction(bsn=OTHER), True, False),
        (correction(bsn="123456789"), False, False),
        (correction(bsn=OTHER, without_bsn=True), False, False),
        (correction(without_bsn=True), False, True),
        (correction(), False, False),
        (correction(given_name="-"), False, False),
        (correction(birth_date=date(2027, 1, 1)), False, False),
        (correction(birth_date=date(1890, 1, 1)), False, False),
    ],
)
def test_what_may_be_corrected(
    said: IdentityCorrection, known_elsewhere: bool, allowed: bool  # noqa: FBT001 - columns of the table
) -> None:  # fmt: skip
    verdict = may_correct(
        said, known=KNOWN, known_elsewhere=known_elsewhere, today=TODAY
    )
    assert verdict.allowed == allowed
