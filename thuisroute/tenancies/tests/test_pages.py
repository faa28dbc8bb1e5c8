"""The pages of tenancies, as people of the cast walk them."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import connection
from django.http import HttpResponse, HttpResponseBase
from django.urls import reverse

from tests.cast import Cast
from thuisroute.agreements.rules.events import Decision
from thuisroute.kernel import clock
from thuisroute.tenancies.models import Lease
from thuisroute.tenancies.queries.one_lease import lease_for
from thuisroute.tenancies.rules.reviewing import (
    DOMAINS,
    RESIDENT,
    Contribution,
    ReviewKind,
)
from thuisroute.tenancies.tests.builders import (
    DECIDERS,
    HOUSING,
    a_decision,
    a_framework,
    a_prepared_lease,
    a_review,
    a_running_lease,
    an_allocated_match,
    neighbours_agreed,
)

LEASE_ROUTES = (
    "lease",
    "sign_lease",
    "start_lease",
    "cancel_lease",
    "end_lease",
    "prepare_own_lease",
    "register_again",
    "neighbour_agreements",
    "review",
    "evaluate_plan",
    "conversion",
)
FINANCE = "administration_and_finance"


def post(cast: Cast, who: str, url: str, **typed: object) -> HttpResponseBase:
    client = cast.client(who)
    return client.post(url, {"once": uuid4(), **typed})


def text_of(response: HttpResponseBase) -> str:
    assert isinstance(response, HttpResponse)
    return response.content.decode()


def lease_url(lease: Lease, name: str = "lease") -> str:
    return reverse(name, args=[lease.pk])


def review_form(kind: ReviewKind, **typed: object) -> dict[str, object]:
    there = {
        ReviewKind.TENANCY_REVIEW: ("care_provider", "housing_association", RESIDENT),
        ReviewKind.PLAN_EVALUATION: DECIDERS,
    }[kind]
    return {"held_on": clock.today().isoformat(), "took_part": there, **typed}


@pytest.mark.parametrize("route", LEASE_ROUTES)
def test_the_outsider_finds_no_page_of_a_lease(cast: Cast, route: str) -> None:
    lease = a_running_lease(cast)
    url = lease_url(lease, route)
    assert cast.client("outsider").get(url).status_code == 404
    assert post(cast, "outsider", url).status_code == 404


@pytest.mark.parametrize(
    "who", ["support_worker", "housing_consultant", "wmo_consultant", "mediator"]
)
def test_everybody_involved_sees_the_lease(cast: Cast, who: str) -> None:
    lease = a_running_lease(cast)
    neighbours_agreed(cast, lease)
    a_review(cast, lease)
    a_decision(cast, lease)
    shown = text_of(cast.client(who).get(lease_url(lease)))
    assert "Samen koffie" in shown
    assert "Verdiencontract" in shown


def test_the_raw_tables_are_empty_for_the_outsider(cast: Cast) -> None:
    lease = a_running_lease(cast)
    neighbours_agreed(cast, lease)
    a_review(cast, lease, said=[Contribution(HOUSING, "care_provider", "Netjes")])
    a_decision(cast, lease)
    tables = ("lease", "leasestep", "neighbouragreement", "review",
              "reviewcontribution", "conversiondecision")  # fmt: skip
    with cast.acting("outsider"), connection.cursor() as cursor:
        for table in tables:
            cursor.execute(f"SELECT count(*) FROM tenancies_{table}")  # noqa: S608 - names from here
            assert cursor.fetchone() == (0,)


def marked(domain: str) -> str:
    return f"MERK {domain.upper()}"


def test_the_association_reads_living_behaviour_and_nothing_else(cast: Cast) -> None:
    lease = a_running_lease(cast)
    said = [Contribution(one, "care_provider", marked(one), 3) for one in DOMAINS]
    said += [Contribution(FINANCE, RESIDENT, "MERK EIGEN WOORDEN")]
    review = a_review(cast, lease, said=said)
    pages = [
        lease_url(lease),
        lease_url(lease, "review"),
        lease_url(lease, "conversion"),
        reverse("contribute", args=[review]),
    ]
    client = cast.client("housing_consultant")
    shown = "".join(text_of(client.get(page)) for page in pages)
    assert marked(HOUSING) in shown
    hidden = [marked(one) for one in DOMAINS if one != HOUSING] + ["EIGEN WOORDEN"]
    assert not [one for one in hidden if one in shown]
    with cast.acting("housing_consultant"), connection.cursor() as cursor:
        cursor.execute("SELECT DISTINCT domain FROM tenancies_reviewcontribution")
        assert cursor.fetchall() == [(HOUSING,)]


def test_the_association_writes_about_living_behaviour_only(cast: Cast) -> None:
    lease = a_running_lease(cast)
    review = a_review(cast, lease)
    url = reverse("contribute", args=[review])
    typed = {f"text_{HOUSING}": "Tuin op orde", f"text_{FINANCE}": "SCHULDEN"}
    assert post(cast, "housing_consultant", url, **typed).status_code == 302
    with cast.acting("support_worker"), connection.cursor() as cursor:
        cursor.execute("SELECT voice, text FROM tenancies_reviewcontribution")
        assert cursor.fetchall() == [("housing_association", "Tuin op orde")]


def test_a_lease_is_drawn_up_signed_and_started_on_the_pages(cast: Cast) -> None:
    match = an_allocated_match(cast)
    today = clock.today().isoformat()
    made = post(
        cast,
        "support_worker",
        reverse("prepare_lease", args=[match]),
        form="earn_in",
        rent="640,50",
        starts_on=today,
    )
    assert made.status_code == 302
    assert made["Location"].startswith("/leases/")
    key = made["Location"].split("/")[2]
    signed = post(
        cast,
        "support_worker",
        reverse("sign_lease", args=[key]),
        signed_on=today,
        starts_on=today,
    )
    assert signed.status_code == 302
    with cast.acting("support_worker") as actor:
        row = Lease.objects.get()
        assert (row.state, row.rent) == ("running", 64_050)
        assert lease_for(actor, row.pk) == row


def test_what_was_typed_stays_when_a_rule_refuses(cast: Cast) -> None:
    lease = a_prepared_lease(cast)
    later = (clock.today() + timedelta(days=3)).isoformat()
    url = lease_url(lease, "sign_lease")
    shown = text_of(post(cast, "support_worker", url, signed_on=later, starts_on=later))
    assert f'value="{later}"' in shown
    assert "in de toekomst" in shown


def test_nul_bytes_and_nonsense_are_errors_beside_the_question(cast: Cast) -> None:
    lease = a_running_lease(cast)
    url = lease_url(lease, "neighbour_agreements")
    typed = {"recorded_on": "31-31-2026", "introduction": "a\x00b", "own_words": "x"}
    response = post(cast, "support_worker", url, **typed)
    assert response.status_code == 200
    assert "tr-field__error" in text_of(response)


def test_talks_are_held_and_added_to_by_the_other_party(cast: Cast) -> None:
    lease = a_running_lease(cast)
    typed = review_form(
        ReviewKind.TENANCY_REVIEW,
        **{
            f"text_{HOUSING}": "Woont netjes",
            f"score_{HOUSING}": "3",
            f"resident_{HOUSING}": "Ik vind het fijn hier",
        },
    )
    held = post(cast, "support_worker", lease_url(lease, "review"), **typed)
    assert held.status_code == 302
    shown = text_of(cast.client("housing_consultant").get(lease_url(lease)))
    assert "Woont netjes" in shown
    assert "Ik vind het fijn hier" in shown


def test_a_talk_without_the_resident_does_not_count(cast: Cast) -> None:
    lease = a_running_lease(cast)
    typed = review_form(ReviewKind.TENANCY_REVIEW)
    typed["took_part"] = ["care_provider", "housing_association"]
    response = post(cast, "support_worker", lease_url(lease, "review"), **typed)
    assert response.status_code == 200
    assert "Bewoner" in text_of(response)


def test_the_municipality_holds_the_yearly_evaluation(cast: Cast) -> None:
    lease = a_running_lease(cast)
    typed = review_form(ReviewKind.PLAN_EVALUATION, **{f"text_{FINANCE}": "In balans"})
    url = lease_url(lease, "evaluate_plan")
    assert post(cast, "wmo_consultant", url, **typed).status_code == 302
    assert post(cast, "housing_consultant", url, **typed).status_code == 403
    shown = text_of(cast.client("housing_consultant").get(lease_url(lease)))
    assert "In balans" not in shown


def decision_form(**typed: object) -> dict[str, object]:
    form: dict[str, object] = {
        "decided_on": clock.today().isoformat(),
        "took_part": DECIDERS,
        "reason": "Zo besloten",
    }
    for one in ("independence", "stability", "nuisance"):
        form |= {f"met_{one}": "yes", f"reason_{one}": "Geen meldingen"}
    return {**form, **typed}


def test_the_decision_is_recorded_with_its_reasons(cast: Cast) -> None:
    lease = a_running_lease(cast)
    cast.travel(290)
    first = lease.starts_on.replace(year=lease.starts_on.year + 1)
    typed = decision_form(outcome="convert", effective_on=first.isoformat())
    url = lease_url(lease, "conversion")
    assert post(cast, "housing_consultant", url, **typed).status_code == 302
    shown = text_of(cast.client("support_worker").get(lease_url(lease)))
    assert "Zo besloten" in shown


def test_an_own_lease_before_a_year_is_refused(cast: Cast) -> None:
    lease = a_running_lease(cast)
    cast.travel(100)
    typed = decision_form(outcome="convert", effective_on=clock.today().isoformat())
    shown = post(cast, "housing_consultant", lease_url(lease, "conversion"), **typed)
    assert shown.status_code == 200
    assert "op zijn vroegst" in text_of(shown)


def test_a_lease_that_becomes_own_shows_what_signing_means(cast: Cast) -> None:
    lease = a_running_lease(cast)
    cast.travel(300)
    a_decision(cast, lease)
    first = lease.starts_on.replace(year=lease.starts_on.year + 1)
    made = post(
        cast,
        "housing_consultant",
        lease_url(lease, "prepare_own_lease"),
        rent="640,50",
        starts_on=first.isoformat(),
    )
    client = cast.client("housing_consultant")
    shown = text_of(client.get(f"{made['Location']}sign"))
    assert "inschrijving als woningzoekende" in shown


def test_extending_shows_on_the_lease(cast: Cast) -> None:
    lease = a_running_lease(cast)
    cast.travel(290)
    a_decision(cast, lease, outcome=Decision.EXTEND)
    shown = text_of(cast.client("support_worker").get(lease_url(lease)))
    assert "verlengd tot" in shown


def test_a_framework_agreement_is_recorded_and_ended(cast: Cast) -> None:
    url = reverse("framework_agreements")
    today = clock.today().isoformat()
    other = cast.party("association").pk
    first = post(cast, "care_manager", url, other=other, signed_on=today)
    assert first.status_code == 302
    again = post(cast, "care_manager", url, other=other, signed_on=today)
    assert "al een raamovereenkomst" in text_of(again)
    assert "Stichting Woonvoorbeeld" in text_of(cast.client("care_manager").get(url))
    assert cast.client("support_worker").get(url).status_code == 403
    assert "Zorgvoorbeeld" in text_of(cast.client("housing_consultant").get(url))


def test_a_framework_agreement_goes_on_while_leases_stand_on_it(cast: Cast) -> None:
    lease = a_running_lease(cast)
    url = reverse("end_framework", args=[lease.framework_id])
    today = clock.today().isoformat()
    assert "huurcontracten" in text_of(post(cast, "care_manager", url, last_day=today))
    later = (clock.today() + timedelta(days=400)).isoformat()
    assert post(cast, "care_manager", url, last_day=later).status_code == 302


def test_another_party_cannot_end_a_framework_agreement(cast: Cast) -> None:
    key = a_framework(cast)
    url = reverse("end_framework", args=[key])
    assert cast.client("other_consultant").get(url).status_code == 404


def test_ending_leads_the_association_to_a_page_it_may_see(cast: Cast) -> None:
    lease = a_running_lease(cast)
    typed = {"ended_on": clock.today().isoformat(), "reason": "Weg", "home": "in_shop"}
    ended = post(cast, "housing_consultant", lease_url(lease, "end_lease"), **typed)
    assert (ended.status_code, ended["Location"]) == (302, reverse("today"))
    assert cast.client("housing_consultant").get(lease_url(lease)).status_code == 404
    assert cast.client("support_worker").get(lease_url(lease)).status_code == 200


def test_a_double_click_records_one_version(cast: Cast) -> None:
    lease = a_running_lease(cast)
    client = cast.client("support_worker")
    typed = {
        "once": uuid4(),
        "recorded_on": clock.today().isoformat(),
        "introduction": "Kennismaken",
        "living_behaviour": "Rustig",
        "own_words": "",
    }
    url = lease_url(lease, "neighbour_agreements")
    assert client.post(url, typed).status_code == 302
    assert client.post(url, typed).status_code == 302
    with cast.acting("support_worker"), connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM tenancies_neighbouragreement")
        assert cursor.fetchone() == (1,)
