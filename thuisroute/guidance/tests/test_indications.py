"""Decisions on support: recorded, kept, renewed in time, never asked twice."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied

from tests.cast import Cast
from thuisroute.guidance.actions.decide_indication import decide_indication
from thuisroute.guidance.queries.indications import decisions_of
from thuisroute.guidance.tests.builders import (
    FINANCE,
    HOUSING,
    a_decision_on_support,
    some_grant,
)
from thuisroute.kernel import clock
from thuisroute.kernel.verdicts import Refused
from thuisroute.obligations.models import Obligation
from thuisroute.referrals.queries.indications import indicated
from thuisroute.referrals.tests.builders import a_ready_referral


def test_a_decision_refines_what_the_registration_says(cast: Cast) -> None:
    resident = a_ready_referral(cast).resident_id
    made = a_decision_on_support(cast, resident)
    with cast.acting("support_worker") as actor:
        known = indicated(actor, resident)
        seen = decisions_of(actor, resident)
    assert known is not None
    assert (known.kind, known.until, known.hours) == (made.kind, made.until, 26)
    assert [one.domains for one in seen] == [(HOUSING, FINANCE)]


def test_an_old_letter_that_was_found_changes_nothing_of_now(cast: Cast) -> None:
    resident = a_ready_referral(cast).resident_id
    made = a_decision_on_support(cast, resident)
    before = clock.today() - timedelta(days=40)
    old = some_grant(letter="WMO-0", on=before, until=before + timedelta(days=9))
    a_decision_on_support(cast, resident, old)
    with cast.acting("support_worker") as actor:
        known = indicated(actor, resident)
    assert known is not None
    assert (known.decided_on, known.until) == (made.letter_on, made.until)


def test_a_decision_that_ends_is_renewed_in_time(cast: Cast) -> None:
    resident = a_ready_referral(cast).resident_id
    until = clock.today() + timedelta(days=200)
    a_decision_on_support(cast, resident, some_grant(until=until))
    renewal = Obligation.objects.filter(
        resident_id=resident, clock="indication_renewal"
    )
    with cast.acting("wmo_consultant"):
        first = renewal.get()
        assert (first.due, first.settled) == (until - timedelta(weeks=8), "")
    cast.travel(100)
    a_decision_on_support(cast, resident, some_grant(letter="WMO-2"))
    with cast.acting("wmo_consultant") as actor:
        assert renewal.filter(settled="").count() == 1
        assert renewal.exclude(settled="").get().pk == first.pk
        letters = [one.letter_reference for one in decisions_of(actor, resident)]
    assert letters == ["WMO-2", "WMO-1"]


@pytest.mark.parametrize(
    "cast",
    ["alkmaar", "drechtsteden-alblasserwaard", "west-brabant-west"],
    indirect=True,
)
def test_an_end_of_support_is_asked_about_in_time_in_every_region(cast: Cast) -> None:
    resident = a_ready_referral(cast).resident_id
    until = clock.today() + timedelta(days=200)
    granted = some_grant(until=until, kind=cast.usual.indication)
    a_decision_on_support(cast, resident, granted)
    with cast.acting("wmo_consultant"):
        renewal = Obligation.objects.get(
            resident_id=resident, clock="indication_renewal"
        )
    assert renewal.due == until - timedelta(weeks=8)
    assert renewal.settled == ""


def test_only_the_municipality_records_a_decision_and_each_letter_once(
    cast: Cast,
) -> None:
    resident = a_ready_referral(cast).resident_id
    a_decision_on_support(cast, resident)
    with pytest.raises(Refused):
        a_decision_on_support(cast, resident)
    for who in ("support_worker", "mediator"):
        with cast.acting(who) as actor, pytest.raises(PermissionDenied):
            decide_indication(
                by=actor, resident=resident, granted=some_grant(letter="WMO-3")
            )


def test_the_mediator_reads_the_decision_and_only_the_domain_that_is_shared(
    cast: Cast,
) -> None:
    resident = a_ready_referral(cast).resident_id
    a_decision_on_support(cast, resident)
    with cast.acting("mediator") as actor:
        assert [one.domains for one in decisions_of(actor, resident)] == [(HOUSING,)]
    with cast.acting("outsider") as actor:
        assert decisions_of(actor, resident) == []
