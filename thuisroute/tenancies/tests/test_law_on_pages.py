"""Pages warn where the law does, never stop anybody, and ask why a step is taken."""

from uuid import UUID

from django.http import HttpResponseBase
from django.urls import reverse

from tests.cast import Cast
from thuisroute.agreements.rules.events import Decision
from thuisroute.kernel import clock
from thuisroute.sharing.tests.builders import taken_back
from thuisroute.tenancies.models import Lease, LeaseWeighing
from thuisroute.tenancies.tests.browsing import lease_url, post, text_of
from thuisroute.tenancies.tests.builders import (
    a_decision,
    a_running_lease,
    an_allocated_match,
)
from thuisroute.tenancies.tests.normed import under_the_norm

NO_GROUND = "Een einddatum mag hier niet"
SHOW = "Bewaar waaruit dat blijkt"
ALLOWED = "Een einddatum mag, want de bewoner"
COUNTED = "telt in de monitor mee als dakloos"
LATE = "De einddatum is niet op tijd gemeld"
DECREE = "Besluit specifieke groepen tijdelijke huurovereenkomst"


def drawn_up(cast: Cast, match: UUID, **typed: object) -> HttpResponseBase:
    form = {
        "form": "earn_in",
        "rent": "640,50",
        "starts_on": clock.today().isoformat(),
        **typed,
    }
    return post(cast, "support_worker", reverse("prepare_lease", args=[match]), **form)


def the_lease(cast: Cast) -> Lease:
    with cast.acting("support_worker"):
        return Lease.objects.get()


def test_the_page_warns_before_anything_is_typed(cast: Cast) -> None:
    match = an_allocated_match(cast)
    page = cast.client("support_worker").get(reverse("prepare_lease", args=[match]))
    assert NO_GROUND in page.text
    assert "Burgerlijk Wetboek boek 7" in page.text
    assert "Stopt de begeleiding" in page.text


def test_whoever_looks_first_reads_everything_and_writes_nothing(cast: Cast) -> None:
    match = an_allocated_match(cast)
    page = drawn_up(cast, match, fixed_term_ground="social_emergency", only_look="yes")
    shown = text_of(page)
    for words in (ALLOWED, SHOW, DECREE, COUNTED, "ETHOS Light 3", "Nog open, voor"):
        assert words in shown, words
    assert NO_GROUND not in shown
    with cast.acting("support_worker"):
        assert not Lease.objects.exists()


def test_a_warning_stops_nobody_and_stays_in_sight(cast: Cast) -> None:
    match = an_allocated_match(cast)
    made = drawn_up(cast, match, own_words="Liever een eigen contract")
    assert made.status_code == 302
    lease = the_lease(cast)
    page = cast.client("support_worker").get(lease_url(lease)).text
    assert NO_GROUND in page
    assert "Liever een eigen contract" in page
    sign = cast.client("support_worker").get(lease_url(lease, "sign_lease")).text
    assert NO_GROUND in sign


def test_the_ground_is_kept_and_has_to_be_one_of_the_law(cast: Cast) -> None:
    match = an_allocated_match(cast)
    refused = text_of(drawn_up(cast, match, fixed_term_ground="easier"))
    assert "easier" in refused
    drawn_up(cast, match, fixed_term_ground="social_emergency", ground_shown="on")
    lease = the_lease(cast)
    assert (lease.fixed_term_ground, lease.ground_shown) == ("social_emergency", True)
    page = cast.client("support_worker").get(lease_url(lease)).text
    assert ALLOWED in page
    assert SHOW not in page


def test_what_the_resident_said_is_read_with_the_name_only(cast: Cast) -> None:
    match = an_allocated_match(cast)
    drawn_up(cast, match, own_words="Liever een eigen contract")
    lease = the_lease(cast)
    client = cast.client("housing_consultant")
    assert "Liever een eigen" in client.get(lease_url(lease)).text
    for rule in ("mediation", "allocation", "tenancy", "early_warning"):
        taken_back(cast, lease.resident_id, rule)
    assert "Liever een eigen" not in client.get(lease_url(lease)).text
    with cast.acting("housing_consultant"):
        assert not LeaseWeighing.objects.exists()


def test_an_extension_is_a_second_lease_in_the_eyes_of_the_law(cast: Cast) -> None:
    lease = a_running_lease(cast)
    page = cast.client("support_worker").get(lease_url(lease)).text
    assert "Dit contract volgt op" not in page
    a_decision(cast, lease, outcome=Decision.EXTEND)
    page = cast.client("support_worker").get(lease_url(lease)).text
    assert "Dit contract volgt op" in page


def test_telling_the_last_day_is_recorded_by_who_lets(cast: Cast) -> None:
    match = an_allocated_match(cast)
    drawn_up(cast, match, fixed_term_ground="from_shelter")
    lease = the_lease(cast)
    today = clock.today().isoformat()
    address = lease_url(lease, "tell_last_day")
    early = text_of(post(cast, "support_worker", address, told_on=today))
    assert "Dit contract loopt niet" in early
    signed = post(
        cast, "support_worker", lease_url(lease, "sign_lease"),
        signed_on=today, starts_on=today,
    )  # fmt: skip
    assert signed.status_code == 302
    cast.travel(320)
    page = cast.client("support_worker").get(lease_url(lease)).text
    assert "moet de einddatum nu schriftelijk melden" in page
    by_owner = text_of(
        post(cast, "housing_consultant", address, told_on=clock.today().isoformat())
    )
    assert "Wie verhuurt meldt de einddatum" in by_owner
    told = post(cast, "support_worker", address, told_on=clock.today().isoformat())
    assert told.status_code == 302
    page = cast.client("support_worker").get(lease_url(lease)).text
    assert "De einddatum is op tijd en schriftelijk gemeld" in page


def test_a_lease_whose_end_was_never_told_goes_on(cast: Cast) -> None:
    match = an_allocated_match(cast)
    drawn_up(cast, match, fixed_term_ground="from_shelter")
    lease, today = the_lease(cast), clock.today().isoformat()
    post(
        cast, "support_worker", lease_url(lease, "sign_lease"),
        signed_on=today, starts_on=today,
    )  # fmt: skip
    cast.travel(345)
    assert LATE in cast.client("support_worker").get(lease_url(lease)).text


def test_under_the_norm_each_step_down_is_asked_for(cast: Cast) -> None:
    under_the_norm(cast)
    match = an_allocated_match(cast)
    empty = cast.client("support_worker").get(reverse("prepare_lease", args=[match]))
    assert "Een stap lager: Driepartijencontract" in empty.text
    shown = text_of(drawn_up(cast, match))
    for words in ("Zeg waarom een stap lager nodig is", "in eigen woorden"):
        assert words in shown, words
    with cast.acting("support_worker"):
        assert not Lease.objects.exists()
    made = drawn_up(
        cast,
        match,
        step_tied_lease="support_agreed_with_home",
        step_tied_for_a_while="no_end_not_feasible",
        step_through_provider="no_own_name_yet",
        own_words="Het is nu het beste",
        took_part=("care_provider", "housing_association", "municipality"),
        fixed_term_ground="from_shelter",
    )
    assert made.status_code == 302
    lease = the_lease(cast)
    with cast.acting("support_worker"):
        row = LeaseWeighing.objects.get()
        assert (row.option, len(row.grounds)) == ("through_provider", 3)
    page = cast.client("support_worker").get(lease_url(lease)).text
    assert "Het is nu het beste" in page
    assert "Huren op eigen naam kan aantoonbaar nog niet" in page
