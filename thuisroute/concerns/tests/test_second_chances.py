"""A second chance holds over every concern, and is ended with a reason (C20)."""

from datetime import date, timedelta
from uuid import UUID, uuid4

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.urls import reverse

from tests.cast import Cast
from tests.permissions.life import an_own_account
from thuisroute.agreements.rules.protocols import ConcernKind
from thuisroute.concerns.actions.prevent_eviction import (
    end_second_chance,
    give_second_chance,
)
from thuisroute.concerns.actions.take_eviction_step import take_eviction_step
from thuisroute.concerns.facts import all_measures_waiting
from thuisroute.concerns.models import Concern, EvictionStep, SecondChance
from thuisroute.concerns.queries.evictions import before_eviction, weighed_last
from thuisroute.concerns.rules.concern import MeasureKind
from thuisroute.concerns.tests.living import (
    a_concern,
    a_first_step,
    agreed,
    almost_evicted,
    close,
    taken,
)
from thuisroute.kernel import clock
from thuisroute.kernel.verdicts import Refused
from thuisroute.sharing.actions.keep_out import keep_out
from thuisroute.sharing.actions.open_emergency import open_emergency
from thuisroute.sharing.rules.restricting import Because
from thuisroute.tenancies.tests.builders import a_running_lease

ASSOCIATION, WORKER = "housing_consultant", "support_worker"
IN_DANGER = "Ligt gewond op straat en zegt niets meer"
END = 'value="end_chance"'


@pytest.fixture
def concern(cast: Cast) -> UUID:
    row = a_concern(cast, a_running_lease(cast).resident_id)
    walked(cast, row.pk)
    return row.pk


def walked(cast: Cast, concern: UUID) -> None:
    taken(cast, concern, (WORKER, "follow"), (WORKER, ""))


def ended(cast: Cast, concern: UUID, who: str = WORKER) -> None:
    with cast.acting(who) as actor:
        end_second_chance(by=actor, concern=concern, reason="Weer elke nacht muziek")


def evict(cast: Cast, concern: UUID, on: date | None = None) -> None:
    with cast.acting(ASSOCIATION) as actor:
        day = on or clock.today()
        take_eviction_step(by=actor, concern=concern, on=day, words="Brief")


def resident_of(cast: Cast, concern: UUID) -> UUID:
    with cast.acting(WORKER):
        return Concern.objects.get(pk=concern).resident_id


def resident_signs_in(cast: Cast, concern: UUID) -> None:
    an_own_account(cast, resident_of(cast, concern))


def of_the_same(cast: Cast, concern: UUID, kind: ConcernKind) -> UUID:
    """Another one about the same resident, of the support worker."""
    return a_concern(cast, resident_of(cast, concern), kind).pk


def test_nobody_gets_a_second_chance_before_an_eviction_was_spoken_of(
    cast: Cast, concern: UUID
) -> None:
    until = clock.today() + timedelta(30)
    with cast.acting(WORKER) as actor, pytest.raises(Refused, match="spoken of"):
        give_second_chance(by=actor, concern=concern, until=until, conditions="Stil")
    url = reverse("concern", args=[concern])
    assert 'value="chance"' not in cast.client(WORKER).get(url).content.decode()
    a_first_step(cast, concern)
    page = cast.client(WORKER).get(url).content.decode()
    assert 'value="chance"' in page
    assert "Hoe lang die mag duren, is niet afgesproken." in page


def test_a_chance_that_was_ended_bars_nothing_from_the_day_after(
    cast: Cast, concern: UUID
) -> None:
    almost_evicted(cast, concern)
    cast.travel(10)
    ended(cast, concern)
    with pytest.raises(Refused, match="chance"):
        evict(cast, concern)
    cast.travel(1)
    with pytest.raises(Refused, match="chance ran"):
        evict(cast, concern, clock.today() - timedelta(1))
    evict(cast, concern)
    with pytest.raises(Refused, match="No second chance runs"):
        ended(cast, concern)


def test_a_chance_is_ended_by_who_works_on_the_concern_also_after_it_was_closed(
    cast: Cast, concern: UUID
) -> None:
    almost_evicted(cast, concern)
    with pytest.raises(PermissionDenied):
        ended(cast, concern, "mediator")
    close(cast, concern)
    page = cast.client(ASSOCIATION).get(reverse("concern", args=[concern]))
    assert END in page.content.decode()
    ended(cast, concern, ASSOCIATION)
    with cast.acting(WORKER):
        assert SecondChance.objects.get().ended_on == clock.today()


def test_why_a_chance_was_ended_is_read_by_all_and_by_the_resident(
    cast: Cast, concern: UUID
) -> None:
    almost_evicted(cast, concern)
    url = reverse("concern", args=[concern])
    sent = {"do": "end_chance", "reason": "Weer muziek", "once": str(uuid4())}
    answer = cast.client(WORKER).post(url, sent, follow=True).content.decode()
    assert "Weer muziek" in answer
    assert END not in answer
    resident_signs_in(cast, concern)
    own = cast.client("resident").get(reverse("own_concerns")).content.decode()
    assert "Uw tweede kans is gestopt" in own
    assert "Weer muziek" in own


@pytest.mark.parametrize("kind", [ConcernKind.NUISANCE, ConcernKind.ARREARS])
def test_a_chance_over_another_concern_holds_off_every_step(
    cast: Cast, concern: UUID, kind: ConcernKind
) -> None:
    other = of_the_same(cast, concern, kind)
    with cast.acting(WORKER) as actor:
        row = Concern.objects.get(pk=other)
        SecondChance.objects.create(
            concern=row, resident_id=row.resident_id, domain=row.domain,
            given_on=clock.today(), until=clock.today() + timedelta(30),
            given_by=actor.user,
        )  # fmt: skip
    with pytest.raises(Refused, match="second chance"):
        a_first_step(cast, concern)
    with cast.acting(ASSOCIATION) as actor:
        row = Concern.objects.get(pk=concern)
        assert SecondChance.objects.exists() is (kind == ConcernKind.NUISANCE)
        with pytest.raises(IntegrityError, match="chance"), transaction.atomic():
            EvictionStep.objects.create(
                region_id=actor.region, concern=row, resident_id=row.resident_id,
                domain=row.domain, step="warning", taken_on=clock.today(),
                recorded_by=actor.user,
            )  # fmt: skip
        with pytest.raises(Refused, match="runs until"):
            give_second_chance(
                by=actor, concern=concern, until=clock.today() + timedelta(9),
                conditions="Stil",
            )  # fmt: skip
    cast.travel(31)
    evict(cast, concern)


def test_days_of_chances_are_told_to_who_reads_the_concern_only(
    cast: Cast, concern: UUID
) -> None:
    almost_evicted(cast, concern)
    resident_signs_in(cast, concern)
    people = {ASSOCIATION: 1, "resident": 1, "other_consultant": 0, "outsider": 0}
    for who, told in people.items():
        with cast.acting(who):
            assert len(before_eviction(Concern(pk=concern)).chances) == told
    with cast.acting(WORKER):
        number = Concern.objects.get(pk=concern).resident.number
    with cast.acting("outsider") as actor:
        open_emergency(by=actor, number=number, keys=(), reason=IN_DANGER)
        assert len(before_eviction(Concern(pk=concern)).chances) == 1


def test_who_is_kept_out_is_told_no_days_and_no_counts(
    cast: Cast, concern: UUID
) -> None:
    almost_evicted(cast, concern)
    agreed(cast, concern, MeasureKind.LIVING, "Na tien uur geen muziek")
    asked = Concern(pk=concern)
    for kept_out in (False, True):
        with cast.acting(ASSOCIATION) as actor:
            if kept_out:
                keep_out(
                    by=actor, resident=Concern.objects.get(pk=concern).resident_id,
                    person=actor.user, because=Because.OWN_WORD,
                )  # fmt: skip
            told = (
                before_eviction(asked).chances,
                weighed_last(asked),
                all_measures_waiting(concern),
            )
            assert [bool(one) for one in told] == [not kept_out] * 3
    with cast.acting(WORKER):
        assert before_eviction(asked).chances


@pytest.mark.parametrize(("before", "ago"), [(False, 1), (True, 0)])
def test_the_database_ends_a_chance_once_and_today(
    cast: Cast, concern: UUID, *, before: bool, ago: int
) -> None:
    almost_evicted(cast, concern)
    cast.travel(1)
    if before:
        ended(cast, concern)
    on = clock.today() - timedelta(ago)
    rows = SecondChance.objects.filter(concern_id=concern)
    with cast.acting(WORKER), pytest.raises(IntegrityError, match="ends once"):
        rows.update(ended_on=on, ended_by=uuid4())
