"""The plan for a crisis, the way to go at night, and who hears early."""

from dataclasses import replace

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.http import Http404
from django.urls import reverse

from tests.cast import Cast
from thuisroute.agreements.packs.loading import load
from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.tests.spoilt import REGIONS
from thuisroute.guidance.actions.know_of_notice import know_of_notice
from thuisroute.guidance.actions.note_risk import end_risk
from thuisroute.guidance.actions.report_acute import report_acute
from thuisroute.guidance.actions.write_crisis_plan import write_crisis_plan
from thuisroute.guidance.facts import law_of
from thuisroute.guidance.models import AcuteReport, EarlyNotice
from thuisroute.guidance.queries.crisis import crisis_of
from thuisroute.guidance.rules.crisis import (
    RiskTerms,
    acute_rule,
    acute_step,
    may_be_a_risk,
    may_be_planned,
)
from thuisroute.guidance.tests.browsing import post
from thuisroute.guidance.tests.builders import (
    HOUSING,
    a_crisis_plan,
    a_risk,
    some_crisis_terms,
)
from thuisroute.homes.tests.builders import a_home_in_shop
from thuisroute.kernel.verdicts import Refused
from thuisroute.matching.tests.builders import a_framework_agreement, a_proposal
from thuisroute.referrals.tests.builders import a_ready_referral
from thuisroute.sharing.tests.rights import let_in
from thuisroute.tenancies.tests.builders import a_running_lease

LAWS = {
    name: load(REGIONS / name)
    for name in ("alkmaar", "west-brabant-west", "drechtsteden-alblasserwaard")
}
MARK = "Merkwoord-crisis"


@pytest.mark.parametrize(
    ("region", "asked", "rest", "told"),
    [
        (
            "alkmaar",
            ["police", "acute_care_desk", "mental_health_crisis"],
            ["municipality", "time_out"],
            ["housing_association"],
        ),
        (
            "west-brabant-west",
            ["police", "mental_health_crisis"],
            ["municipality"],
            [],
        ),
        (
            "drechtsteden-alblasserwaard",
            ["police", "mental_health_crisis"],
            ["municipality", "time_out"],
            [],
        ),
    ],
)
def test_safety_is_asked_first_and_the_rest_stands_together(
    region: str, asked: list[str], rest: list[str], told: list[str]
) -> None:
    rule = acute_rule(LAWS[region])
    assert rule is not None
    for said_no, key in enumerate(asked):
        step = acute_step(rule, said_no)
        assert step.question is not None
        assert step.question.id == key
    last = acute_step(rule, len(asked))
    assert last.question is None
    assert [one.id for one in last.rest] == rest
    assert [one.party_kind for one in rule.tells] == told


@pytest.mark.parametrize("law", LAWS.values(), ids=LAWS)
@pytest.mark.parametrize("missing", ["signs", "helps", "call", "who_does_what"])
def test_a_plan_says_what_is_needed_at_night(law: Agreement, missing: str) -> None:
    assert may_be_planned(some_crisis_terms(), article="").allowed
    terms = replace(some_crisis_terms(), **{missing: " "})
    assert len(may_be_planned(terms, article="").against) == 1
    assert law.guidance is not None
    assert law.guidance.crisis is not None


@pytest.mark.parametrize(
    ("changed", "written", "reasons"),
    [
        ({}, 0, 0),
        ({"what": ""}, 0, 1),
        ({"early_signs": " "}, 0, 1),
        ({"who_acts": ""}, 0, 1),
        ({"domain": "justice"}, 0, 1),
        ({}, 20, 1),
    ],
)
def test_what_a_risk_has_to_say(
    changed: dict[str, str], written: int, reasons: int
) -> None:
    risk = replace(RiskTerms(HOUSING, "Post", "Vol", "Bellen"), **changed)
    shared = frozenset({HOUSING})
    verdict = may_be_a_risk(risk, domains=shared, written=written, article="")
    assert len(verdict.against) == reasons


def test_the_resident_writes_along_and_the_newest_plan_holds(cast: Cast) -> None:
    resident = a_ready_referral(cast).resident_id
    let_in(cast, resident)
    a_crisis_plan(cast, resident)
    terms = replace(some_crisis_terms(), helps="Muziek")
    with cast.acting("resident") as actor:
        write_crisis_plan(by=actor, resident=resident, terms=terms)
    with cast.acting("support_worker") as actor:
        seen = crisis_of(actor, resident, law_of(resident))
        assert seen.plan is not None
        assert (seen.plan.number, seen.plan.helps) == (2, "Muziek")
        assert seen.plan.written_as == "resident"
        assert seen.lines == [{"text": "Mijn zus, 06 12345678", "phone": "0612345678"}]
    with cast.acting("wmo_consultant") as actor:
        assert crisis_of(actor, resident, law_of(resident)).plan is not None
        with pytest.raises(PermissionDenied):
            write_crisis_plan(by=actor, resident=resident, terms=terms)


def test_a_risk_that_is_over_is_off_the_list_and_stays_in_the_file(cast: Cast) -> None:
    resident = a_ready_referral(cast).resident_id
    risk = a_risk(cast, resident)
    with cast.acting("support_worker") as actor:
        end_risk(by=actor, resident=resident, risk=risk.pk)
        assert crisis_of(actor, resident, law_of(resident)).risks == ()
        with pytest.raises(Http404):
            end_risk(by=actor, resident=resident, risk=risk.pk)


def test_the_association_hears_early_and_no_word_of_what_it_is(cast: Cast) -> None:
    resident = a_running_lease(cast).resident_id
    a_crisis_plan(cast, resident, replace(some_crisis_terms(), signs=MARK))
    a_risk(cast, resident, domain="self_care_and_health", what=MARK)
    with cast.acting("support_worker") as actor:
        report_acute(by=actor, resident=resident, route="mental_health_crisis")
        report_acute(by=actor, resident=resident, route="police")
        assert EarlyNotice.objects.count() == 1
    with cast.acting("housing_consultant"), connection.cursor() as cursor:
        notice = EarlyNotice.objects.get()
        for table in ("crisisplan", "acutereport", "riskfactor"):
            cursor.execute(f"SELECT count(*) FROM guidance_{table}")  # noqa: S608 - names from above
            assert cursor.fetchone()[0] == 0
    page = cast.client("housing_consultant")
    told = page.get("/").text
    assert "Er speelt iets" in told
    address = reverse("early_notice", args=[notice.pk])
    for text in (told, page.get(address).text):
        assert MARK not in text
        assert "Bel de crisisdienst" not in text
    assert cast.client("mediator").get(address).status_code == 404
    assert post(cast, "housing_consultant", address).status_code == 302
    assert "Er speelt iets" not in page.get("/").text
    with cast.acting("housing_consultant") as actor, pytest.raises(Refused):
        know_of_notice(by=actor, notice=notice.pk)


def test_an_association_that_only_looks_at_a_candidate_is_not_told(
    cast: Cast,
) -> None:
    a_framework_agreement(cast)
    referral = a_ready_referral(cast)
    a_proposal(cast, a_home_in_shop(cast), referral.pk)
    with cast.acting("support_worker") as actor:
        report_acute(by=actor, resident=referral.resident_id, route="police")
        assert not EarlyNotice.objects.exists()


def test_nobody_is_told_where_the_agreement_names_nobody_or_there_is_no_home(
    cast: Cast,
) -> None:
    resident = a_ready_referral(cast).resident_id
    with cast.acting("support_worker") as actor:
        report_acute(by=actor, resident=resident, route="police")
        assert not EarlyNotice.objects.exists()
        assert AcuteReport.objects.get().route == "police"
        with pytest.raises(Http404):
            report_acute(by=actor, resident=resident, route="somewhere")
