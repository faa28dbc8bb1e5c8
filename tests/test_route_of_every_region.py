"""One invented resident goes from registration to a review under each region's pack."""

from pathlib import Path
from uuid import UUID, uuid4

import pytest
from django.urls import reverse

from tests.another_region import governor_of
from tests.cast import Cast
from tests.usual import REGIONS, USUAL
from thuisroute.agreements.packs.composing import is_norm
from thuisroute.agreements.rules.events import EventName
from thuisroute.homes.tests.builders import a_home_in_shop
from thuisroute.kernel import clock
from thuisroute.kernel.verdicts import Refused
from thuisroute.matching.tests.builders import an_allocated_home
from thuisroute.obligations.models import Obligation
from thuisroute.referrals.actions.mark_ready import mark_ready
from thuisroute.referrals.actions.settle_condition import meet_condition
from thuisroute.referrals.models import Referral
from thuisroute.referrals.queries.one_referral import items_of
from thuisroute.referrals.rules.readiness import holds_back
from thuisroute.referrals.tests.browsing import text
from thuisroute.referrals.tests.builders import a_registered_referral
from thuisroute.tenancies.actions.prepare_lease import LeaseTerms, prepare_lease
from thuisroute.tenancies.facts import before_start
from thuisroute.tenancies.models import Lease
from thuisroute.tenancies.queries.one_lease import lease_for
from thuisroute.tenancies.rules.landing import Said
from thuisroute.tenancies.tests.builders import (
    RENT,
    a_framework,
    a_review,
    a_running_lease,
    neighbours_agreed,
    signed,
)
from thuisroute.tenancies.tests.landing import (
    a_landing_step,
    landing_terms,
    said,
    was_done,
)

WEST_BRABANT = "west-brabant-west"
SIXTH = Path(__file__).parent / "sixth_region"
EVERY_REGION = pytest.mark.parametrize("cast", USUAL, indirect=True)
IN_WEST_BRABANT = pytest.mark.parametrize("cast", [WEST_BRABANT], indirect=True)


def open_conditions(cast: Cast, referral: UUID) -> set[str]:
    with cast.acting("support_worker") as actor:
        items = items_of(actor, referral)
    return {one.condition for one in items if not one.settled}


def meet(cast: Cast, referral: UUID, conditions: set[str]) -> None:
    with cast.acting("support_worker") as actor:
        for one in conditions:
            meet_condition(by=actor, referral=referral, condition=one, on=clock.today())


def made_ready(cast: Cast, row: Referral) -> None:
    """With what holds somebody back, and nothing more than that."""
    law = cast.agreement
    missing = {
        one
        for one in open_conditions(cast, row.pk)
        if holds_back(law.readiness_condition(one))
    }
    with cast.acting("mediator") as actor, pytest.raises(Refused) as refused:
        mark_ready(by=actor, referral=row.pk, on=clock.today())
    asked = {law.readiness_condition(one).article for one in missing}
    assert {one.article for one in refused.value.reasons} == asked
    meet(cast, row.pk, missing)
    with cast.acting("mediator") as actor:
        mark_ready(by=actor, referral=row.pk, on=clock.today())


def a_lease_from_today(cast: Cast, row: Referral, form: str, **home: str) -> Lease:
    """Home in the shop, offer, intake, allocation, and a lease drawn up."""
    if cast.agreement.framework:
        a_framework(cast)
    place = a_home_in_shop(cast, available_from=clock.today(), **home)
    match = an_allocated_home(cast, place, row.pk)
    with cast.acting(cast.lets_in(form)) as actor:
        terms = LeaseTerms(form, RENT, clock.today())
        return prepare_lease(by=actor, match=match, terms=terms)


def asked_at_the_start(cast: Cast, lease: Lease) -> tuple[str, ...]:
    """The labels of what is still open before the lease starts."""
    with cast.acting("support_worker") as actor:
        open_now = before_start(actor, lease_for(actor, lease.pk))
    return tuple(label for label, _article in open_now.unmet)


def due(cast: Cast, resident: UUID, clock_id: str) -> Obligation | None:
    """What is next for this clock."""
    with cast.acting("support_worker"):
        rows = Obligation.objects.filter(resident_id=resident, clock=clock_id)
        return rows.filter(settled="").order_by("due").first()


def test_the_cast_knows_every_region_that_ships() -> None:
    packs = {one.name for one in REGIONS.iterdir() if one.is_dir()}
    assert {one for one in packs if not is_norm(REGIONS / one)} == set(USUAL)


@EVERY_REGION
def test_from_registration_to_a_review(cast: Cast) -> None:
    row = a_registered_referral(cast)
    made_ready(cast, row)
    lease = a_lease_from_today(cast, row, cast.usual.lease_form)
    before = open_conditions(cast, row.pk)
    required = cast.agreement.readiness_condition
    meet(cast, row.pk, {one for one in before if required(one).required})
    assert asked_at_the_start(cast, lease) == ()
    form = cast.agreement.lease_form(cast.usual.lease_form)
    told = form.ends_home_seeker_registration
    lease = signed(cast, lease, by=cast.lets, told=told)
    assert lease.state == "running"
    neighbours_agreed(cast, lease)
    assert due(cast, lease.resident_id, "neighbour_agreements") is None
    first = due(cast, lease.resident_id, "tenancy_review")
    assert first is not None
    cast.travel((first.due - clock.today()).days)
    a_review(cast, lease)
    second = due(cast, lease.resident_id, "tenancy_review")
    assert second is not None
    assert second.due > first.due
    with cast.acting("support_worker"):
        done = Obligation.objects.get(pk=first.pk)
    assert (done.settled, done.fulfilled_on) == ("done", first.due)


@EVERY_REGION
def test_meeting_the_neighbours_is_enough_where_the_agreement_says_so(
    cast: Cast,
) -> None:
    asked = cast.agreement.clock("neighbour_agreements").fulfilled_by
    enough = EventName.NEIGHBOURS_MET in {one.event for one in asked}
    lease = a_running_lease(cast)
    before = due(cast, lease.resident_id, "neighbour_agreements")
    assert before is not None
    step = a_landing_step(cast, lease, landing_terms())
    said(cast, step, Said.YES)
    was_done(cast, step)
    assert (due(cast, lease.resident_id, "neighbour_agreements") is None) == enough
    neighbours_agreed(cast, lease)
    assert due(cast, lease.resident_id, "neighbour_agreements") is None


@IN_WEST_BRABANT
def test_that_a_place_is_for_a_while_is_asked_before_that_lease_only(
    cast: Cast,
) -> None:
    label = cast.agreement.readiness_condition("temporary_use").label.nl
    lasting, for_a_while = (
        a_registered_referral(cast, product=one)
        for one in ("inflow_home", "sheltered_home")
    )
    for row in (lasting, for_a_while):
        made_ready(cast, row)
    regular = a_lease_from_today(cast, lasting, "regular")
    usage = a_lease_from_today(cast, for_a_while, "usage", product="sheltered_home")
    assert asked_at_the_start(cast, regular) == ()
    assert asked_at_the_start(cast, usage) == (label,)
    meet(cast, for_a_while.pk, {"temporary_use"})
    assert signed(cast, usage, by="support_worker").state == "running"


@IN_WEST_BRABANT
def test_the_checklist_says_by_whom_by_when_and_what_shows_it(cast: Cast) -> None:
    row = a_registered_referral(cast)
    address = reverse("referral", args=[row.pk])
    page = text(cast.client("support_worker").get(address))
    for label in ("Genoeg inkomen", "Uitkering aangevraagd", "Plan voor een crisis"):
        assert label in page
    assert "Begeleider, samen met Wmo-consulent" in page
    assert "Wmo-consulent, samen met Begeleider" in page
    assert "vóór: Huurcontract ingegaan" in page
    assert "Het document Goed Huurderschap van de corporaties is besproken" in page
    assert "niet vastgelegd" in page
    assert "Niet afgesproken: Het werkpakket noemt dit onderwerp." in re_joined(page)
    assert cast.agreement.readiness_condition("temporary_use").label.nl not in page


def re_joined(page: str) -> str:
    """Without the marks around the words."""
    return page.replace("<strong>", "").replace("</strong>", "")


@IN_WEST_BRABANT
def test_the_page_of_the_agreement_says_what_was_not_agreed_and_who_signed(
    cast: Cast,
) -> None:
    page = text(cast.client("support_worker").get(reverse("agreement")))
    assert "Niet afgesproken, voorlopig gekozen" in page
    for one in (cast.agreement.offer, cast.agreement.clock("tenancy_review")):
        assert one is not None
        assert one.not_agreed is not None
        assert one.not_agreed.nl in page
    assert "Stadlander" in page


@pytest.mark.usefixtures("cast")
def test_a_region_that_agreed_on_everything_says_nothing_of_it() -> None:
    governor = governor_of("zilverkust", packs=SIXTH)
    page = text(governor.get(reverse("agreement")))
    assert "Niet afgesproken" not in page
    assert "Wie tekenden" not in page


@IN_WEST_BRABANT
def test_the_programme_of_the_year_is_written_down_and_asked_again(cast: Cast) -> None:
    client = cast.client("programme_manager")
    address = reverse("evaluate_agreement")
    assert "Uitvoeringsprogramma van het jaar opgesteld" in text(client.get(address))
    said = {"on": clock.today().isoformat(), "note": "Voor komend jaar."}
    sent = client.post(
        address, said | {"what": "programme.drawn_up", "once": str(uuid4())}
    )
    assert sent.status_code == 302
    with cast.acting("programme_manager"):
        asked = {
            one.clock: one.settled
            for one in Obligation.objects.filter(resident=None).order_by("due")
        }
    assert asked["year_programme"] == ""
    page = text(client.get(reverse("agreement")))
    assert "Uitvoeringsprogramma van het jaar opgesteld" in page


def test_nobody_writes_down_a_programme_that_the_agreement_does_not_ask(
    cast: Cast,
) -> None:
    client = cast.client("programme_manager")
    address = reverse("evaluate_agreement")
    assert "Waar dit over gaat" not in text(client.get(address))
