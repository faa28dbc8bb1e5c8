"""The route under the covenant: products, conditions, terms, what nobody agreed on."""

from collections import Counter

import pytest

from thuisroute.agreements.rules.not_agreed import not_agreed
from thuisroute.agreements.tests.test_west_brabant_west_pack import REGION
from thuisroute.kernel.calendar import Duration

WP1_MONEY = {
    "money_benefit", "money_address", "money_sharing_norm", "money_special",
    "money_administration", "money_search_period", "money_first_rent",
    "money_direct_debit",
}  # fmt: skip
BASICS = {"basis_identity", "basis_shelter", "basis_work", "basis_debts", "basis_care"}
LATER = {"crisis_plan", "risk_factors"}
EVERYBODY = {
    "indication", "told_beforehand", "consent", "home_seeker_registration", "income",
    "good_tenancy", "living_skills", "experience_and_network",
} | WP1_MONEY | LATER  # fmt: skip
PRODUCTS = [
    ("inflow_home", "0b", ("regular",)),
    ("sheltered_home", "14", ("usage",)),
    ("sheltered_living", "V6.BW.1", ("stay",)),
    ("protected_light", "V6.BW.2", ()),
    ("protected_medium", "V6.BW.2", ()),
    ("protected_heavy", "V6.BW.2", ()),
    ("living_in", "3", ()),
    ("recovery_centre", "V6.MO.1", ("stay",)),
    ("crisis_shelter", "V6.MO.2", ("stay",)),
    ("shelter_in_between", "V6.MO.3", ("stay",)),
    ("youth_lodging", "V6.MO.4", ("stay",)),
    ("cold_weather", "V6.MO.5", ("stay",)),
    ("womens_shelter", "V6.MO.6", ("stay",)),
]
# What the covenant wants in preparation: from 8a to 11 and 15, and the law before it.
HOLDS_BACK = {
    "indication": ("8", "wmo_consultant", "referral.registered"),
    "told_beforehand": ("5", "support_worker", "consent.given"),
    "consent": ("5", "support_worker", "referral.ready"),
    "home_seeker_registration": ("11", "support_worker", "referral.ready"),
    "income": ("10", "support_worker", "referral.ready"),
    "good_tenancy": ("9", "support_worker", "referral.ready"),
    "support_plan": ("8a", "support_worker", "referral.ready"),
    "perspective_plan": ("8c", "support_worker", "referral.ready"),
    "temporary_use": ("15", "support_worker", "lease.started"),
}
# Of the municipality, since it has a part in the conditions (10, V9.9).
OF_THE_MUNICIPALITY = {
    "indication", "money_benefit", "money_address", "money_sharing_norm",
    "money_special", "money_search_period",
} | BASICS  # fmt: skip


@pytest.mark.parametrize(("entry", "article", "forms"), PRODUCTS)
def test_each_product_and_the_leases_that_go_with_it(
    entry: str, article: str, forms: tuple[str, ...]
) -> None:
    found = REGION.product(entry)
    assert (found.article, found.lease_forms) == (article, forms)
    assert found.home_types


def test_there_are_no_other_products() -> None:
    assert [one.id for one in REGION.products] == [row[0] for row in PRODUCTS]


def test_what_holds_somebody_back_is_what_the_covenant_wants_beforehand() -> None:
    required = {
        one.id: (one.article, one.done_by.role, str(one.needed_before))
        for one in REGION.readiness
        if one.required
    }
    assert required == HOLDS_BACK


@pytest.mark.parametrize(
    ("group", "age", "more"),
    [
        ("sheltered_housing", 40, {"support_plan"}),
        ("shelter", 27, {"support_plan"}),
        ("youth_care", 15, set()),
        ("youth_care", 16, {"perspective_plan"}),
        ("youth_care", 26, {"perspective_plan"}),
        ("homeless_youth", 18, {"support_plan"}),
        ("detention", 33, BASICS | {"support_plan"}),
    ],
)
def test_what_is_asked_of_whom(group: str, age: int, more: set[str]) -> None:
    asked = {one.id for one in REGION.readiness if one.applies_to(group, age)}
    young = set() if age < 27 else {"money_search_period"}
    assert asked - {"temporary_use"} == (EVERYBODY | more) - young


def test_that_a_place_is_for_a_while_is_agreed_where_it_is_for_a_while() -> None:
    asked = REGION.readiness_condition("temporary_use")
    places = {one.id for one in REGION.products if asked.belongs_to(one.id)}
    assert places == {"sheltered_home", "sheltered_living"}


def test_who_sees_to_what() -> None:
    ours = {
        one.id for one in REGION.readiness if one.done_by.party_kind == "municipality"
    }
    assert ours == OF_THE_MUNICIPALITY
    helped = {one.id for one in REGION.readiness if one.together_with}
    assert helped == WP1_MONEY | BASICS | {"income", "good_tenancy"}


def test_what_shows_that_it_is_met_where_the_documents_say_so() -> None:
    shown = {one.id for one in REGION.readiness if one.evidence}
    assert shown == {
        "indication", "home_seeker_registration", "good_tenancy", "support_plan",
        "perspective_plan", "experience_and_network", "crisis_plan",
    }  # fmt: skip


def test_the_money_tasks_and_the_five_basics_cite_where_they_are_named() -> None:
    cited = {one.id: one.article for one in REGION.readiness}
    assert {cited[one] for one in WP1_MONEY} == {"WP1.2.2"}
    assert {cited[one] for one in BASICS} == {"V9.9"}


@pytest.mark.parametrize(
    ("entry", "article", "event"),
    [
        ("agreement_evaluation", "23", "agreement.evaluated"),
        ("year_programme", "V1", "programme.drawn_up"),
    ],
)
def test_the_two_yearly_terms_that_were_agreed(
    entry: str, article: str, event: str
) -> None:
    found = REGION.clock(entry)
    assert (found.article, found.every) == (article, Duration.parse("P1Y"))
    assert [one.event for one in found.fulfilled_by] == [event]
    assert found.not_agreed is None


def test_everything_that_nobody_agreed_on_says_so() -> None:
    terms = {one.id for one in REGION.clocks if one.not_agreed}
    afterwards = {"pilot_light_contact", "stay_return", "indication_renewal"}
    assert terms == afterwards | {
        "tenancy_review",
        "neighbour_agreements",
        "plan_evaluation",
        "priority_objection",
    }
    conditions = {one.id for one in REGION.readiness if one.not_agreed}
    named_only = {"living_skills", "experience_and_network"}
    assert conditions == WP1_MONEY | BASICS | LATER | named_only
    assert {one.id for one in REGION.lease_forms if one.not_agreed} == {"usage"}
    told = [one.section for one in not_agreed(REGION)]
    rest = [one for one in told if one not in {"clocks", "readiness", "lease_forms"}]
    assert Counter(rest) == {
        "offer": 2,
        "priority": 3,
        "rounds": 2,
        "declines": 11,
        "stalls": 1,
        "intake": 1,
        "guidance": 5,
        "relapse": 3,
        "money": 4,
        "consent": 1,
        "protocols": 2,
        "eviction": 2,
        "shop": 1,
        "landing": 3,
        "outreach": 1,
    }
