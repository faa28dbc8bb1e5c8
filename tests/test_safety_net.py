"""One report of nuisance, from the first word to a home that was kept.

It raises the support, opens a place to stay for a while with the home kept, and lets no
step towards an eviction be taken before the region's protocol was walked.
"""

from datetime import timedelta
from uuid import UUID

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from tests.cast import Cast
from thuisroute.concerns.actions.agree_measure import agree_measure, finish_measure
from thuisroute.concerns.actions.close_concern import close_concern
from thuisroute.concerns.actions.prevent_eviction import (
    prevent_eviction,
    weigh_alternative,
)
from thuisroute.concerns.actions.take_eviction_step import take_eviction_step
from thuisroute.concerns.models import Concern, EvictionStep
from thuisroute.concerns.rules.concern import (
    ConcernOutcome,
    MeasureKind,
    MeasureTerms,
)
from thuisroute.concerns.tests.living import a_concern, taken
from thuisroute.guidance.actions.begin_stay import begin_stay
from thuisroute.guidance.actions.end_stay import end_stay
from thuisroute.guidance.models import ScalingRequest, Stay
from thuisroute.guidance.queries.hours import hours_of
from thuisroute.guidance.rules.hours import hours_on
from thuisroute.guidance.rules.staying import StayEnd
from thuisroute.guidance.tests.builders import (
    a_decision_on_support,
    a_scaling_decision,
)
from thuisroute.guidance.tests.stays import a_place, granted
from thuisroute.kernel import clock
from thuisroute.kernel.verdicts import Refused
from thuisroute.tenancies.models import Lease
from thuisroute.tenancies.tests.builders import a_running_lease

# Words of care, none of which the landlord may meet anywhere.
NIGHTMARES, RELAPSE, SLEEPS = "nachtmerries", "terugval in gebruik", "slaapt weer door"
LANDLORD, WORKER = "housing_consultant", "support_worker"
FORTNIGHT = 14


def test_a_concern_raises_support_opens_a_place_and_blocks_the_eviction(
    cast: Cast,
) -> None:
    lease = a_running_lease(cast)
    resident, place = lease.resident_id, a_place(cast)
    a_decision_on_support(cast, resident)
    before = hours_now(cast, resident)
    concern = a_concern(cast, resident).pk
    nobody_evicts_yet(cast, concern, "A step of the protocol is still to be taken.")

    more = agreed(cast, concern, MeasureKind.MORE_SUPPORT, NIGHTMARES, hours=8)
    with cast.acting(WORKER):
        asked = ScalingRequest.objects.get(resident_id=resident)
    a_scaling_decision(cast, asked)
    assert hours_now(cast, resident) > before

    away = agreed(
        cast, concern, MeasureKind.TIME_OUT, RELAPSE,
        return_on=clock.today() + timedelta(days=FORTNIGHT),
    )  # fmt: skip
    stay = gone_there(cast, resident, place)
    assert the_lease_runs(cast, lease.pk)
    landlord_reads_of_living_only(cast, resident, concern)

    taken(cast, concern, (WORKER, "follow"), (WORKER, ""))
    nobody_evicts_yet(cast, concern, "Not every alternative was weighed.")
    all_was_weighed(cast, concern)
    evict(cast, concern)
    with cast.acting(LANDLORD) as actor:
        prevent_eviction(by=actor, concern=concern, words="De afspraken werken")

    cast.travel(FORTNIGHT - 1)
    with cast.acting(WORKER) as actor:
        end_stay(by=actor, stay=stay, end=StayEnd(clock.today(), home=True))
        for measure in (more, away):
            finish_measure(
                by=actor, concern=concern, measure=measure, on=clock.today(),
                words=SLEEPS,
            )  # fmt: skip
        close_concern(
            by=actor, concern=concern, outcome=ConcernOutcome.AGREEMENTS_HOLD,
            words="Het is stil na tien uur",
        )  # fmt: skip
    assert the_lease_runs(cast, lease.pk)
    landlord_reads_of_living_only(cast, resident, concern)


def nobody_evicts_yet(cast: Cast, concern: UUID, why: str) -> None:
    """The action says why not; the database refuses by itself, until the protocol was
    walked."""
    with pytest.raises(Refused) as refused:
        evict(cast, concern)
    assert why in {reason.text for reason in refused.value.reasons}
    if "protocol" not in why:
        return
    with (
        cast.acting(LANDLORD) as actor,
        pytest.raises(IntegrityError),
        transaction.atomic(),
    ):
        EvictionStep.objects.create(
            region_id=actor.region,
            concern_id=concern,
            resident_id=Concern.objects.get(pk=concern).resident_id,
            domain="housing_and_living_behaviour",
            step="eviction",
            taken_on=clock.today(),
            recorded_by=actor.user,
        )


def evict(cast: Cast, concern: UUID) -> None:
    with cast.acting(LANDLORD) as actor:
        take_eviction_step(by=actor, concern=concern, on=clock.today(), words="Brief")


def agreed(
    cast: Cast, concern: UUID, kind: MeasureKind, words: str, **asked: object
) -> UUID:
    due = clock.today() + timedelta(days=FORTNIGHT)
    terms = MeasureTerms(kind, words, due, **asked)  # type: ignore[arg-type]  # hours or a day
    with cast.acting(WORKER) as actor:
        party = cast.party("provider").pk
        return agree_measure(by=actor, concern=concern, party=party, terms=terms).pk


def gone_there(cast: Cast, resident: UUID, place: object) -> UUID:
    """Asked by the measure itself, given by the municipality, and there."""
    with cast.acting(WORKER):
        stay = Stay.objects.get(resident_id=resident)
    granted(cast, stay, place)  # type: ignore[arg-type]  # a place of the cast
    with cast.acting(WORKER) as actor:
        begin_stay(by=actor, stay=stay.pk)
    return stay.pk


def all_was_weighed(cast: Cast, concern: UUID) -> None:
    rule = cast.agreement.eviction
    assert rule is not None
    for one in rule.alternatives:
        with cast.acting(WORKER) as actor:
            weigh_alternative(
                by=actor, concern=concern, alternative=one.id, chosen=False,
                words="Niet genoeg",
            )  # fmt: skip


def hours_now(cast: Cast, resident: UUID) -> int:
    with cast.acting(WORKER) as actor:
        return hours_on(hours_of(actor, resident), clock.today()) or 0


def the_lease_runs(cast: Cast, lease: UUID) -> bool:
    with cast.acting(LANDLORD):
        return Lease.objects.get(pk=lease).state == "running"


def landlord_reads_of_living_only(cast: Cast, resident: UUID, concern: UUID) -> None:
    """That the home is kept, and no word of care on whichever page."""
    client = cast.client(LANDLORD)
    for page in (
        reverse("dossier", args=[resident]),
        reverse("concern", args=[concern]),
        reverse("concerns", args=[resident]),
        reverse("today"),
    ):
        text = client.get(page).text
        assert "Thuisroute" in text
        assert not [one for one in (NIGHTMARES, RELAPSE, SLEEPS) if one in text]
