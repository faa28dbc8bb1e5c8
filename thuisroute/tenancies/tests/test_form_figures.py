"""How often each form of lease begins, why, and how many are in one's own name (S1)."""

from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.db import connection
from django.urls import reverse

from tests.another_region import governor_of
from tests.cast import Cast
from tests.roles import database_role
from thuisroute.kernel import clock
from thuisroute.kernel.questions import ask
from thuisroute.tenancies.models import Lease, LeaseWeighing
from thuisroute.tenancies.queries.form_figures import (
    FormRow,
    GroundRow,
    forms_begun,
    grounds_given,
)
from thuisroute.tenancies.rules.own_name import OwnName, in_own_name
from thuisroute.tenancies.tests.browsing import text_of
from thuisroute.tenancies.tests.builders import a_running_lease
from thuisroute.tenancies.tests.normed import normed, under_the_norm

YEAR = 2025
GROUNDS = {"tied_lease": "support_agreed_with_home"}


def given(cast: Cast, **amounts: int) -> None:
    """So many leases of each form that began this year and ended, and were weighed."""
    model = a_running_lease(cast)
    rows = [
        Lease(
            id=uuid4(),
            region_id=model.region_id,
            resident_id=model.resident_id,
            home_id=model.home_id,
            match_id=model.match_id,
            owner_id=model.owner_id,
            lessor_id=model.lessor_id,
            form=form,
            state="ended",
            rent=model.rent,
            starts_on=date(YEAR, 2, 1) + timedelta(days=number),
        )
        for form, amount in amounts.items()
        for number in range(amount)
    ]
    with database_role("worker"):
        LeaseWeighing.objects.all().delete()
        Lease.objects.filter(pk=model.pk).update(state="cancelled")
        Lease.objects.bulk_create(rows)
        LeaseWeighing.objects.bulk_create(
            LeaseWeighing(
                lease=row,
                resident_id=row.resident_id,
                grounds=GROUNDS if row.form == "earn_in" else {},
                decided_by=uuid4(),
                recorded_at=clock.now(),
            )
            for row in rows
        )


def read_by(cast: Cast, role: str) -> tuple[list[FormRow], list[GroundRow]]:
    forms, grounds = forms_begun(YEAR, YEAR), grounds_given(YEAR, YEAR)
    with cast.acting(role):
        answers = ask(forms, grounds)
    return answers.of(forms), answers.of(grounds)


def page_of(cast: Cast, role: str) -> str:
    return text_of(cast.client(role).get(reverse("lease_figures"), {"period": YEAR}))


@pytest.mark.parametrize(
    ("counts", "own", "leases", "share"),
    [
        ({"regular": 30, "earn_in": 10}, 30, 40, 0.75),
        ({"regular": 20, "care_roof": 10, "earn_in": 20}, 30, 50, 0.6),
        ({"regular": 15}, 15, 15, None),
        ({"regular": 20, "gone": 20}, 20, 20, 1.0),
        ({}, 0, 0, None),
    ],
)
def test_own_name_is_what_the_norm_counts_as_such(
    counts: dict[str, int], own: int, leases: int, share: float | None
) -> None:
    found = in_own_name(normed("gouda"), counts.items())
    assert found == OwnName(own, leases)
    assert found.share == (pytest.approx(share) if share is not None else None)


@pytest.mark.parametrize("amount", [1, 2, 3, 4, 8, 26])
def test_no_figure_is_told_as_it_is(cast: Cast, amount: int) -> None:
    given(cast, regular=amount, earn_in=amount)
    forms, grounds = read_by(cast, "programme_manager")
    numbers = {row.form: row.number for row in forms}
    assert set(numbers) == {"regular", "earn_in"}
    for number in (*numbers.values(), *(row.number for row in grounds)):
        assert number % 5 == 0
        assert abs(number - amount) < 5
    assert abs(sum(numbers.values()) - 2 * amount) < 5


def test_everybody_is_told_the_same_however_often_they_ask(cast: Cast) -> None:
    given(cast, regular=7, earn_in=3)
    told = [read_by(cast, role) for role in ("programme_manager", "mediator")]
    again = read_by(cast, "programme_manager")
    assert told == [again, again]


def test_nobody_reads_the_weighings_behind_the_figures(cast: Cast) -> None:
    """The role that counts reads the grounds and never the resident's words."""
    given(cast, earn_in=6)
    with cast.acting("programme_manager"):
        assert not LeaseWeighing.objects.exists()
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT has_column_privilege('thuisroute_audit', "
            "'tenancies_leaseweighing', 'own_words', 'SELECT')"
        )
        assert cursor.fetchone() == (False,)


def test_another_region_is_not_counted(cast: Cast) -> None:
    given(cast, regular=30)
    elsewhere = governor_of("west-brabant-west")
    page = elsewhere.get(reverse("lease_figures"), {"period": YEAR})
    assert page.status_code == 200
    assert "ongeveer 30" not in text_of(page)
    assert "ongeveer 30" in page_of(cast, "programme_manager")


def test_the_page_holds_the_share_against_the_norm(cast: Cast) -> None:
    given(cast, regular=60, earn_in=20)
    under_the_norm(cast)
    shown = page_of(cast, "programme_manager")
    for words in (
        "Een huurcontract op eigen naam is de norm",
        "Alle corporaties: ongeveer 75%",
        "Samen met de bewoner is gebleken dat de woning alleen met begeleiding kan",
        "ongeveer 60",
    ):
        assert words in shown, words


def test_few_leases_have_no_share(cast: Cast) -> None:
    given(cast, regular=3)
    under_the_norm(cast)
    shown = page_of(cast, "programme_manager")
    assert "Alle corporaties: te weinig om iets te zeggen" in shown
    assert "%" not in shown.split("Alle corporaties")[1]


def test_without_a_norm_only_the_forms_are_counted(cast: Cast) -> None:
    given(cast, regular=30)
    shown = page_of(cast, "programme_manager")
    assert "De regio heeft hiervoor geen norm overgenomen." in shown
    assert "Hoe vaak elke vorm voorkomt" in shown


def test_it_stands_where_the_other_figures_are(cast: Cast) -> None:
    page = cast.client("programme_manager").get(reverse("agreement")).text
    assert reverse("lease_figures") in page
