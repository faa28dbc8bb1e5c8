"""A region that adopts a variant of the norm draws up leases in its order of forms."""

import pytest
from django.db.utils import IntegrityError
from django.http import HttpResponseBase
from django.urls import reverse

from tests.cast import Cast
from thuisroute.kernel import clock
from thuisroute.tenancies.models import Lease, LeaseWeighing
from thuisroute.tenancies.tests.browsing import lease_url, post, text_of
from thuisroute.tenancies.tests.builders import an_allocated_match
from thuisroute.tenancies.tests.normed import under_the_norm

BOTH = ("care_provider", "housing_association")
ALL = (*BOTH, "municipality")


def drawn_up(cast: Cast, by: str, **typed: object) -> HttpResponseBase:
    """From an allocated home, by who lets."""
    match = an_allocated_match(cast)
    form = {"rent": "640,50", "starts_on": clock.today().isoformat(), **typed}
    return post(cast, by, reverse("prepare_lease", args=[match]), **form)


def the_weighing(cast: Cast) -> LeaseWeighing:
    with cast.acting("support_worker"):
        return LeaseWeighing.objects.select_related("lease").get()


def test_the_page_offers_the_forms_of_amersfoort_in_their_order(cast: Cast) -> None:
    under_the_norm(cast, "amersfoort")
    match = an_allocated_match(cast)
    page = cast.client("housing_consultant").get(reverse("prepare_lease", args=[match]))
    shown = [
        page.text.index(f'value="{form}"')
        for form in ("regular", "temporary_with_support", "flip_over")
    ]
    assert shown == sorted(shown)
    assert "niet afgesproken" in page.text


def test_the_second_option_of_amersfoort_needs_that_the_first_cannot(
    cast: Cast,
) -> None:
    under_the_norm(cast, "amersfoort")
    typed = {
        "form": "temporary_with_support",
        "own_words": "Goed zo",
        "took_part": BOTH,
    }
    refused = drawn_up(cast, "housing_consultant", **typed)
    assert "Zeg waarom een stap lager nodig is" in text_of(refused)
    with cast.acting("support_worker"):
        assert not Lease.objects.exists()


def test_the_second_option_of_amersfoort_is_let_for_at_most_two_years(
    cast: Cast,
) -> None:
    under_the_norm(cast, "amersfoort")
    made = drawn_up(
        cast,
        "housing_consultant",
        form="temporary_with_support",
        step_temporary_with_support="regular_not_possible",
        own_words="Goed zo",
        took_part=BOTH,
    )
    assert made.status_code == 302
    row = the_weighing(cast)
    assert row.option == "temporary_with_support"
    assert row.lease.planned_until is not None
    assert row.lease.planned_until.year == row.lease.starts_on.year + 2


def test_in_a_care_roof_lease_the_association_lets_and_gets_the_rent(
    cast: Cast,
) -> None:
    under_the_norm(cast, "gouda")
    made = drawn_up(
        cast,
        "housing_consultant",
        form="care_roof",
        step_tied_lease="support_agreed_with_home",
        own_words="Ik kies mijn eigen hulp",
        took_part=ALL,
    )
    assert made.status_code == 302
    row = the_weighing(cast)
    assert row.option == "tied_lease"
    assert row.lease.lessor_id == cast.party("association").pk
    assert row.lease.planned_until is None
    page = cast.client("housing_consultant").get(lease_url(row.lease)).text
    for words in ("Huur gaat naar", "Wie begeleidt, kiest", "Driepartijencontract"):
        assert words in page, words


def test_what_is_offered_in_groningen_is_chosen_together_and_kept(cast: Cast) -> None:
    under_the_norm(cast, "groningen")
    made = drawn_up(
        cast,
        "housing_consultant",
        form="regular",
        part_support_with_living="voluntary",
        took_part=BOTH,
    )
    assert made.status_code == 302
    row = the_weighing(cast)
    assert row.package == {"support_with_living": "voluntary"}
    page = cast.client("support_worker").get(lease_url(row.lease)).text
    assert "Begeleiding bij het wonen" in page
    assert "Niet verplicht" in page


def test_nothing_is_offered_in_groningen_by_one_alone(cast: Cast) -> None:
    under_the_norm(cast, "groningen")
    match = an_allocated_match(cast)
    address = reverse("prepare_lease", args=[match])
    typed = {
        "form": "regular",
        "rent": "640,50",
        "starts_on": clock.today().isoformat(),
        "took_part": BOTH[1:],
    }
    nothing = post(cast, "housing_consultant", address, **typed)
    assert "Kies elk onderdeel" in text_of(nothing)
    typed["part_support_with_living"] = "voluntary"
    alone = post(cast, "housing_consultant", address, **typed)
    assert "wordt niet gekozen zonder" in text_of(alone)
    with cast.acting("support_worker"):
        assert not Lease.objects.exists()


def test_the_database_keeps_a_package_by_its_parts_only(cast: Cast) -> None:
    under_the_norm(cast, "groningen")
    drawn_up(
        cast,
        "housing_consultant",
        form="regular",
        part_support_with_living="compulsory",
        took_part=BOTH,
    )
    row = the_weighing(cast)
    row.package = ["compulsory"]
    with (
        cast.acting("housing_consultant"),
        pytest.raises(IntegrityError, match="package_by_part"),
    ):
        row.save(force_insert=True)


def test_the_third_option_of_amersfoort_is_no_longer_than_two_years(
    cast: Cast,
) -> None:
    under_the_norm(cast, "amersfoort")
    typed = {
        "form": "flip_over",
        "step_temporary_with_support": "regular_not_possible",
        "own_words": "Dan maar zo",
        "took_part": BOTH,
    }
    match = an_allocated_match(cast)
    address = reverse("prepare_lease", args=[match])
    terms = {"rent": "640,50", "starts_on": clock.today().isoformat(), **typed}
    one_step = post(cast, "support_worker", address, **terms)
    assert "Zeg waarom een stap lager nodig is" in text_of(one_step)
    terms["step_flip_over"] = "temporary_not_possible"
    assert post(cast, "support_worker", address, **terms).status_code == 302
    row = the_weighing(cast)
    assert (row.option, len(row.grounds)) == ("flip_over", 2)
    assert row.lease.lessor_id == cast.party("provider").pk
    assert row.lease.planned_until is not None
    assert row.lease.planned_until.year == row.lease.starts_on.year + 2


def test_in_groningen_a_lease_through_the_provider_needs_its_grounds(
    cast: Cast,
) -> None:
    under_the_norm(cast, "groningen")
    refused = drawn_up(
        cast,
        "support_worker",
        form="earn_in",
        part_support_with_living="compulsory",
        own_words="Liever niet",
        took_part=ALL,
    )
    assert "Zeg waarom een stap lager nodig is" in text_of(refused)
    with cast.acting("support_worker"):
        assert not Lease.objects.exists()
