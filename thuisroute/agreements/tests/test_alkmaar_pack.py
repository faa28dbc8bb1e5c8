"""What source P says stands in the Alkmaar pack, and reads back from storage."""

import json
from datetime import date

import pytest

from thuisroute.agreements.packs.loading import load
from thuisroute.agreements.rules.agreement import Agreement, NotInAgreementError
from thuisroute.agreements.rules.parties import Participant
from thuisroute.agreements.rules.plain import StoredFormError
from thuisroute.agreements.rules.sharing import Ground, LifeDomain
from thuisroute.agreements.tests.spoilt import PACK
from thuisroute.kernel.calendar import Duration

PACT = load(PACK)
ARTICLES = (
    "1a 1b 1c 1d 1e 1f 2a 2b 2c 2d 2e 3a 3b 3c 3d 3e 4a 4b 4c 4d "
    "5a 5b 5c 5d 5e 6a 6b 7a 7b"
)


def test_every_article_is_there_under_its_work_agreement() -> None:
    assert " ".join(one.number for one in PACT.articles) == ARTICLES
    assert len(PACT.themes) == 7
    assert all(one.number.startswith(one.theme) for one in PACT.articles)


def test_seven_municipalities_signed_and_two_merged_since() -> None:
    def codes(day: date) -> str:
        return " ".join(one.code for one in PACT.municipalities_on(day))

    assert codes(date(2018, 2, 1)) == "0361 0373 0383 0398 0399 0416 0450"
    assert codes(date(2021, 12, 31)) == "0361 0373 0383 0398 0399 0416 0450"
    assert codes(date(2022, 1, 1)) == "0361 0373 0383 0399 0450 1980"


@pytest.mark.parametrize(
    ("clock", "article", "within", "every"),
    [
        ("neighbour_agreements", "4a", "P4W", None),
        ("tenancy_review", "4d", None, "P6M"),
        ("conversion_decision", "2c", "P10M", None),
        ("plan_evaluation", "4c", None, "P1Y"),
        ("agreement_evaluation", "7a", None, "P1Y"),
    ],
)
def test_the_terms_are_those_of_the_articles(
    clock: str, article: str, within: str | None, every: str | None
) -> None:
    found = PACT.clock(clock)
    assert found.article == article
    assert found.within == (Duration.parse(within) if within else None)
    assert found.every == (Duration.parse(every) if every else None)


def test_the_association_learns_living_behaviour_only_and_with_consent() -> None:
    association = Participant("housing_association", "housing_consultant")
    allowed = {LifeDomain.IDENTITY, LifeDomain.HOUSING_AND_LIVING_BEHAVIOUR}
    rules = PACT.sharing_with(association)
    assert rules
    assert {domain for rule in rules for domain in rule.domains} <= allowed
    # That a home of its own is looked at for somebody needs no name and no consent.
    named = [rule for rule in rules if LifeDomain.IDENTITY in rule.domains]
    assert {rule.ground for rule in named} == {Ground.CONSENT}


def test_a_refusal_is_weighed_by_somebody_else() -> None:
    ground = PACT.refusal_ground("harms_recovery")
    assert ground.article == "1d"
    assert ground.recorded_by != ground.weighed_by


def test_youth_has_a_perspective_plan_and_alignment_is_only_asked_of_the_young() -> (
    None
):
    def asked(group: str, age: int | None = None) -> set[str]:
        return {one.id for one in PACT.readiness if one.applies_to(group, age)}

    assert "perspective_plan" in asked("youth_care")
    assert "support_plan" not in asked("youth_care")
    assert "support_plan" in asked("shelter", 40)
    assert "alignment_for_youth" in asked("shelter", 27)
    assert "alignment_for_youth" not in asked("shelter", 28)
    assert "alignment_for_youth" in asked("shelter")


def test_every_target_group_has_exactly_one_kind_of_plan() -> None:
    plans = {"support_plan", "perspective_plan"}
    for group in PACT.target_groups:
        asked = {one.id for one in PACT.readiness if one.applies_to(group.id)}
        assert len(asked & plans) == 1


def test_an_agreement_reads_back_from_storage() -> None:
    stored = json.loads(json.dumps(PACT.to_json()))
    assert Agreement.from_json(stored) == PACT


@pytest.mark.parametrize(
    "change",
    [
        {"valid_from": "soon"},
        {"clocks": "none"},
        {"clocks": [{}]},
        {"colour": "red"},
        {"code": 3},
        {"source": []},
    ],
    ids=str,
)
def test_what_was_not_stored_so_is_refused(change: dict[str, object]) -> None:
    with pytest.raises(StoredFormError):
        Agreement.from_json(PACT.to_json() | change)


def test_what_the_agreement_does_not_have_is_an_error() -> None:
    with pytest.raises(NotInAgreementError):
        PACT.article("9z")
    with pytest.raises(NotInAgreementError):
        PACT.lease_form("squat")


def test_it_is_in_force_from_its_first_day() -> None:
    assert not PACT.in_force_on(date(2018, 1, 31))
    assert PACT.in_force_on(date(2018, 2, 1))
