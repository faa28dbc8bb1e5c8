"""What may be asked and given, and which grants follow: without a database."""

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from tests.cast import PACK
from thuisroute.agreements.packs.loading import load
from thuisroute.sharing.rules.consents import (
    Asked,
    ConsentState,
    How,
    Speaker,
    TakenBack,
    Yes,
    consent_rules,
    may_be_asked,
    may_be_given,
    may_be_taken_back,
    state_on,
)
from thuisroute.sharing.rules.facts import (
    ConsentGiven,
    GrantRow,
    InvolvedParty,
    Occurred,
    SharingFacts,
)
from thuisroute.sharing.rules.grants import grants
from thuisroute.sharing.words import text_for

SAYS = load(PACK)
DAY = date(2026, 6, 1)
HOUSING = "housing_and_living_behaviour"
TRANSFER_POINT, ONE, OTHER = (UUID(int=n) for n in (1, 2, 3))
YES = Yes(
    asked=Asked(rule="mediation", domains=frozenset({"identity", HOUSING})),
    told_on=DAY,
    given_on=DAY,
    until=date(2028, 6, 1),
    necessity="Nodig",
    lighter_way="Geen",
    how=How.PAPER,
    reference="S-1",
)


def changed(**changes: object) -> Yes:
    return replace(YES, **changes)  # type: ignore[arg-type]  # each case names a field


@pytest.mark.parametrize(
    ("yes", "reason"),
    [
        (YES, ""),
        (changed(reference=""), "number of the scanned paper"),
        (changed(how=How.WITNESS, reference=""), ""),
        (changed(how=How.SELF), "Only the resident"),
        (changed(until=DAY), "must end after"),
        (changed(until=date(2030, 6, 1)), ""),
        (changed(until=date(2030, 6, 2)), "at the latest"),
        (changed(given_on=date(2026, 6, 2)), "in the future"),
        (changed(told_on=date(2026, 6, 2)), "before asking"),
        (changed(necessity=" "), "necessary"),
        (changed(lighter_way=""), "lighter way"),
        (changed(asked=Asked(rule="mediation", domains=frozenset())), "at least one"),
        (
            changed(asked=Asked(rule="mediation", domains=frozenset({"justice"}))),
            "more than the agreement shares",
        ),
        (
            changed(asked=Asked(rule="support", domains=frozenset({HOUSING}))),
            "does not ask consent",
        ),
        (
            changed(asked=Asked(rule="nothing", domains=frozenset({HOUSING}))),
            "does not ask consent",
        ),
    ],
)
def test_what_may_be_given(yes: Yes, reason: str) -> None:
    verdict = may_be_given(SAYS, yes, today=DAY, own_hand=False)
    assert verdict.allowed is not bool(reason)
    assert reason in " ".join(one.text for one in verdict.against)


def test_the_resident_signs_with_their_own_hand() -> None:
    own = changed(how=How.SELF, reference="")
    assert may_be_given(SAYS, own, today=DAY, own_hand=True).allowed
    assert not may_be_given(SAYS, YES, today=DAY, own_hand=True).allowed


@pytest.mark.parametrize(
    ("state", "allowed"),
    [
        (ConsentState.STANDS, True),
        (ConsentState.FUTURE, True),
        (ConsentState.EXPIRED, False),
        (ConsentState.WITHDRAWN, False),
        (ConsentState.REPLACED, False),
    ],
)
def test_what_has_ended_cannot_end_again(state: ConsentState, allowed: bool) -> None:  # noqa: FBT001 - a table of cases
    said = TakenBack(speaker=Speaker.RESIDENT, how=How.WITNESS)
    assert may_be_taken_back(state, said, own_hand=False).allowed is allowed


@pytest.mark.parametrize(
    ("given_on", "until", "withdrawn_on", "replaced_on", "state"),
    [
        (1, 9, None, None, ConsentState.STANDS),
        (6, 9, None, None, ConsentState.FUTURE),
        (1, 5, None, None, ConsentState.EXPIRED),
        (1, 6, None, None, ConsentState.STANDS),
        (5, 9, 5, None, ConsentState.WITHDRAWN),
        (5, 9, None, 5, ConsentState.REPLACED),
    ],
)
def test_how_a_consent_stands_on_the_fifth(
    given_on: int,
    until: int,
    withdrawn_on: int | None,
    replaced_on: int | None,
    state: ConsentState,
) -> None:
    def day(number: int | None) -> date | None:
        return date(2026, 6, number) if number else None

    found = state_on(
        date(2026, 6, 5),
        given_on=date(2026, 6, given_on),
        until=date(2026, 6, until),
        withdrawn_on=day(withdrawn_on),
        replaced_on=day(replaced_on),
    )
    assert found == state


def derived(*consents: ConsentGiven) -> dict[tuple[UUID, str, str], GrantRow]:
    parties = (
        InvolvedParty(TRANSFER_POINT, "transfer_point", DAY),
        InvolvedParty(ONE, "housing_association", DAY),
        InvolvedParty(OTHER, "housing_association", DAY),
    )
    events = (
        Occurred("referral.registered", DAY),
        Occurred("proposal.made", DAY),
        Occurred("offer.answered", DAY, {"answer": "accepted"}),
        Occurred("lease.started", DAY),
    )
    facts = SharingFacts(parties=parties, events=events, consents=consents)
    return {
        (row.party, row.purpose, row.ground): row
        for row in grants(SAYS, facts, today=DAY)
    }


def test_without_any_consent_the_route_goes_on_without_a_name() -> None:
    found = derived()
    going_on = {"mediation", "candidate", "allocation", "tenancy"}
    assert {row.purpose for row in found.values()} == going_on
    for row in found.values():
        assert "identity" not in row.domains
        assert "offer_answers" not in row.domains
        assert row.ground != "consent"


def test_consent_adds_beside_what_stands_without_it() -> None:
    found = derived(ConsentGiven("mediation", DAY, date(2027, 1, 1)))
    rest = found[TRANSFER_POINT, "mediation", "statutory_task"]
    agreed = found[TRANSFER_POINT, "mediation", "consent"]
    assert (rest.until, agreed.until) == (None, date(2027, 1, 1))
    assert set(agreed.domains) - set(rest.domains) == {"identity", "offer_answers"}


def test_the_grant_is_what_resident_and_agreement_both_say() -> None:
    narrow = ConsentGiven(
        "early_warning", DAY, date(2027, 1, 1), frozenset({HOUSING, "justice"})
    )
    assert derived(narrow)[ONE, "early_warning", "consent"].domains == (HOUSING,)
    nothing = ConsentGiven("early_warning", DAY, date(2027, 1, 1), frozenset())
    assert (ONE, "early_warning", "consent") not in derived(nothing)


def test_a_named_party_is_the_only_one() -> None:
    found = derived(ConsentGiven("allocation", DAY, date(2027, 1, 1), None, ONE))
    assert "identity" in found[ONE, "allocation", "consent"].domains
    assert (OTHER, "allocation", "consent") not in found


def test_a_consent_given_and_taken_back_on_one_day_opens_nothing() -> None:
    assert (ONE, "early_warning", "consent") not in derived(
        ConsentGiven("early_warning", DAY, DAY)
    )


def test_every_consent_has_a_text_in_both_languages_with_a_digest_of_its_own() -> None:
    digests = set()
    for rule in consent_rules(SAYS):
        for language in ("nl", "en"):
            text = text_for(SAYS, rule, language)
            assert text.version
            assert all((text.who, text.what, text.why, text.otherwise, text.freedom))
            digests.add(text.digest)
    assert len(digests) == 2 * len(consent_rules(SAYS))


def test_another_word_is_another_text() -> None:
    text = text_for(SAYS, "mediation", "nl")
    assert replace(text, what=text.what + " En meer.").digest != text.digest


def test_only_consent_is_asked() -> None:
    assert not may_be_asked(SAYS, Asked(rule="indication", domains=frozenset())).allowed
