"""What was said of a resident is read with the name only; that it was said stays."""

import pytest
from django.urls import reverse

from tests.cast import Cast
from tests.permissions.tables import texts_with
from thuisroute.matching.queries.steps import intake_of
from thuisroute.sharing.tests.builders import given, taken_back
from thuisroute.tenancies.models import ConversionWords, Lease, NeighbourWords
from thuisroute.tenancies.queries.decisions import decided
from thuisroute.tenancies.queries.neighbours import agreements_of
from thuisroute.tenancies.tests.builders import (
    a_decision,
    a_running_lease,
    neighbours_agreed,
)

RULES = ("mediation", "allocation", "tenancy", "early_warning")
NAMELESS = ("mediator", "housing_consultant")


@pytest.fixture
def lease(cast: Cast) -> Lease:
    """Of a resident who took back what they said yes to."""
    row = a_running_lease(cast)
    for rule in RULES:
        taken_back(cast, row.resident_id, rule)
    return row


def reasons(cast: Cast, who: str) -> list[tuple[str, str | None]]:
    """As the pages ask, without their own look at whose name is shared."""
    with cast.acting(who):
        return [(row.outcome, vars(row)["reason"]) for row in decided()]


@pytest.mark.parametrize("who", NAMELESS)
def test_a_decision_is_read_without_its_words_by_who_has_no_yes(
    cast: Cast, lease: Lease, who: str
) -> None:
    a_decision(cast, lease, by="housing_consultant")
    assert reasons(cast, "support_worker") == [("convert", "Het gaat goed")]
    assert reasons(cast, who) == [("convert", None)]
    with cast.acting(who):
        assert ConversionWords.objects.count() == 0
        for said in ("Het gaat goed", "Zo gezien"):
            assert texts_with("tenancies_conversiondecision", said) == 0
    given(cast, lease.resident_id, {"mediator": "mediation"}.get(who, "tenancy"))
    assert reasons(cast, who) == [("convert", "Het gaat goed")]


@pytest.mark.parametrize("who", NAMELESS)
def test_that_neighbours_were_met_is_read_without_what_was_agreed(
    cast: Cast, lease: Lease, who: str
) -> None:
    neighbours_agreed(cast, lease)
    with cast.acting(who):
        (row,) = agreements_of(lease.match_id)
        assert (row.version, vars(row)["introduction"]) == (1, None)
        assert NeighbourWords.objects.count() == 0
    given(cast, lease.resident_id, {"mediator": "mediation"}.get(who, "tenancy"))
    with cast.acting(who):
        (row,) = agreements_of(lease.match_id)
        assert vars(row)["introduction"] == "Samen koffie"


@pytest.mark.parametrize("who", NAMELESS)
def test_an_intake_is_read_without_what_was_said(
    cast: Cast, lease: Lease, who: str
) -> None:
    page = reverse("match", args=[lease.match_id])
    with cast.acting("support_worker"):
        said = vars(intake_of(lease.match_id))["notes"]
    assert said
    assert said in cast.client("support_worker").get(page).text
    with cast.acting(who):
        row = intake_of(lease.match_id)
        assert row is not None
        assert (row.positive, vars(row)["notes"]) == (True, None)
        assert texts_with("matching_intakewords", said) == 0
        assert texts_with("matching_intake", said) == 0
