"""The pages of tenancies, as people of the cast walk them."""

from datetime import timedelta
from uuid import uuid4

from django.db import connection
from django.urls import reverse

from tests.cast import Cast
from thuisroute.agreements.rules.events import Decision
from thuisroute.kernel import clock
from thuisroute.tenancies.models import Lease
from thuisroute.tenancies.queries.one_lease import lease_for
from thuisroute.tenancies.rules.reviewing import (
    ReviewKind,
)
from thuisroute.tenancies.tests.browsing import (
    decision_form,
    lease_url,
    post,
    review_form,
    text_of,
)
from thuisroute.tenancies.tests.builders import (
    HOUSING,
    a_decision,
    a_framework,
    a_prepared_lease,
    a_running_lease,
    an_allocated_match,
)

FINANCE = "administration_and_finance"


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


def test_a_subject_that_was_written_about_is_open(cast: Cast) -> None:
    lease = a_running_lease(cast)
    typed = review_form(ReviewKind.TENANCY_REVIEW, **{f"text_{FINANCE}": "In balans"})
    typed["took_part"] = ["care_provider"]
    shown = text_of(post(cast, "support_worker", lease_url(lease, "review"), **typed))
    assert shown.count('<details class="tr-disclosure" open>') == 1
    assert shown.count('<details class="tr-disclosure">') > 5


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
