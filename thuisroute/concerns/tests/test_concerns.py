"""A concern as the cast works on it: who may do what, and who reads what."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.urls import reverse

from tests.cast import Cast
from thuisroute.agreements.rules.protocols import ConcernKind
from thuisroute.concerns.actions.agree_measure import agree_measure, finish_measure
from thuisroute.concerns.actions.open_concern import open_concern
from thuisroute.concerns.actions.take_step import take_back_step, take_once_more
from thuisroute.concerns.models import Concern, ConcernWords, Measure, TakenStep
from thuisroute.concerns.queries.concerns import concern_for, concerns_of
from thuisroute.concerns.rules.concern import (
    MeasureKind,
    MeasureTerms,
)
from thuisroute.concerns.tests.living import (
    a_concern,
    agreed,
    close,
    some_report,
    taken,
    waits,
)
from thuisroute.guidance.models import ScalingRequest
from thuisroute.guidance.tests.builders import a_decision_on_support, some_grant
from thuisroute.kernel import clock
from thuisroute.kernel.verdicts import Refused
from thuisroute.tenancies.tests.builders import HOUSING, a_running_lease

WORKER, ASSOCIATION = "support_worker", "housing_consultant"


@pytest.fixture
def resident(cast: Cast) -> UUID:
    return a_running_lease(cast).resident_id


def test_the_protocol_begins_with_who_has_to_take_the_first_step(
    cast: Cast, resident: UUID
) -> None:
    row = a_concern(cast, resident)
    with cast.acting(WORKER):
        step = TakenStep.objects.get(concern=row)
    assert step.party_id == cast.party("provider").pk
    within = cast.agreement.protocols[0].urgencies[-1].within
    assert step.due_on == within.after(clock.today())
    assert waits(cast, WORKER) == [step.step]
    assert waits(cast, ASSOCIATION) == []


def test_a_concern_is_walked_to_its_end_and_closed(cast: Cast, resident: UUID) -> None:
    row = a_concern(cast, resident)
    with pytest.raises(Refused):
        close(cast, row.pk)
    taken(cast, row.pk, (WORKER, "use_protocol"), (ASSOCIATION, "follow"))
    measure = agreed(cast, row.pk, MeasureKind.MORE_SUPPORT, "Elke dag langs")
    taken(cast, row.pk, (WORKER, ""))
    with pytest.raises(Refused, match="still to be done"):
        close(cast, row.pk)
    with cast.acting(WORKER) as actor:
        finish_measure(
            by=actor, concern=row.pk, measure=measure, on=clock.today(), words=""
        )
    close(cast, row.pk)
    with cast.acting(ASSOCIATION):
        assert Concern.objects.get(pk=row.pk).outcome == "more_support"


def test_another_organisation_does_not_take_the_step(
    cast: Cast, resident: UUID
) -> None:
    row = a_concern(cast, resident)
    with pytest.raises(Refused, match="Another organisation"):
        taken(cast, row.pk, (ASSOCIATION, "follow"))


def test_what_was_taken_back_stays_written_and_counts_no_more(
    cast: Cast, resident: UUID
) -> None:
    row = a_concern(cast, resident)
    taken(cast, row.pk, (WORKER, "use_protocol"), (ASSOCIATION, "follow"))
    with cast.acting(ASSOCIATION) as actor:
        take_back_step(by=actor, concern=row.pk, reason="Verkeerd dossier")
        steps = list(TakenStep.objects.filter(concern=row).order_by("number"))
    assert [(one.step, one.done_on is None, one.fell_away) for one in steps] == [
        ("tell_association", False, False),
        ("use_protocol", True, False),
        ("follow", True, True),
    ]


def test_a_step_is_taken_once_more_after_the_end(cast: Cast, resident: UUID) -> None:
    row = a_concern(cast, resident)
    taken(cast, row.pk, (WORKER, "follow"), (WORKER, ""))
    close(cast, row.pk)
    with cast.acting(WORKER) as actor:
        take_once_more(by=actor, concern=row.pk, step="follow", reason="Weer overlast")
        assert Concern.objects.get(pk=row.pk).state == "open"
    assert waits(cast, WORKER) == ["follow"]


def test_what_waits_too_long_goes_up_to_who_watches(cast: Cast, resident: UUID) -> None:
    a_concern(cast, resident)
    assert waits(cast, "mediator") == waits(cast, "care_manager") == []
    cast.travel(8)
    assert waits(cast, "mediator") == ["tell_association"]
    assert waits(cast, "care_manager") == ["tell_association"]
    assert waits(cast, ASSOCIATION) == []


def test_the_association_reads_living_behaviour_only(
    cast: Cast, resident: UUID
) -> None:
    row = a_concern(cast, resident)
    agreed(cast, row.pk, MeasureKind.LIVING, "Stil na tien uur")
    agreed(cast, row.pk, MeasureKind.MORE_SUPPORT, "Andere medicijnen")
    worry = a_concern(cast, resident, ConcernKind.WORRY, words="Slaapt niet")
    with cast.acting(ASSOCIATION) as actor:
        assert [one.pk for one in concerns_of(actor, resident)] == [row.pk]
        assert [one.kind for one in Measure.objects.all()] == ["living"]
        said = set(ConcernWords.objects.values_list("text", flat=True))
        assert said == {"Muziek tot diep in de nacht", "Stil na tien uur"}
        with pytest.raises(Http404):
            concern_for(actor, worry.pk)


def test_a_part_is_given_to_nobody_who_may_not_read_it(
    cast: Cast, resident: UUID
) -> None:
    row = a_concern(cast, resident)
    with pytest.raises(Refused, match="may not read"):
        agreed(cast, row.pk, MeasureKind.MORE_SUPPORT, "Meer uren", who="association")


def test_who_watches_and_who_stands_by_record_none(cast: Cast, resident: UUID) -> None:
    for who in ("mediator", "client_supporter"):
        with cast.acting(who) as actor, pytest.raises((PermissionDenied, Http404)):
            open_concern(by=actor, resident=resident, reported=some_report(cast))


def test_the_decision_of_month_ten_reads_what_was_reported(cast: Cast) -> None:
    """P2c; of care nothing is told there."""
    lease = a_running_lease(cast)
    row = a_concern(cast, lease.resident_id)
    a_concern(cast, lease.resident_id, ConcernKind.WORRY, words="Slaapt niet")
    for who in (ASSOCIATION, WORKER):
        page = cast.client(who).get(reverse("conversion", args=[lease.pk]))
        assert (
            page.content.decode().count(f'href="{reverse("concern", args=[row.pk])}"')
            == 1
        )


def test_more_support_with_hours_is_asked_of_who_decides_on_it(
    cast: Cast, resident: UUID
) -> None:
    """C19: what was agreed about a concern does not wait for somebody to ask again."""
    a_decision_on_support(cast, resident, some_grant(letter="W-1", domains=(HOUSING,)))
    row = a_concern(cast, resident)
    due = clock.today() + timedelta(days=14)
    terms = MeasureTerms(MeasureKind.MORE_SUPPORT, "Elke dag langs", due, hours=8)
    with cast.acting(WORKER) as actor:
        agree_measure(by=actor, concern=row.pk, party=actor.party, terms=terms)
        asked = ScalingRequest.objects.get(resident_id=resident)
        assert (asked.hours, asked.reason) == (8, "Elke dag langs")
        living = replace(terms, kind=MeasureKind.LIVING)
        with pytest.raises(Refused, match="more support only"):
            agree_measure(by=actor, concern=row.pk, party=actor.party, terms=living)
