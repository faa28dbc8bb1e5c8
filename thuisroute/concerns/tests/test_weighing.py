"""Who reads how something else than an eviction was weighed (C20, P4c)."""

from uuid import UUID, uuid4

import pytest
from django.urls import reverse

from tests.cast import Cast
from thuisroute.concerns.actions.prevent_eviction import (
    give_second_chance,
    weigh_alternative,
)
from thuisroute.concerns.actions.take_eviction_step import take_eviction_step
from thuisroute.concerns.models import Concern, WeighedAlternative
from thuisroute.concerns.queries.evictions import before_eviction, weighed_last
from thuisroute.concerns.tests.living import CARE, a_concern, taken
from thuisroute.kernel import clock
from thuisroute.kernel.verdicts import Refused
from thuisroute.tenancies.tests.builders import a_running_lease

ASSOCIATION, WORKER = "housing_consultant", "support_worker"
WORDS = "Hij slaapt slecht van de medicijnen"


@pytest.fixture
def concern(cast: Cast) -> UUID:
    row = a_concern(cast, a_running_lease(cast).resident_id)
    taken(cast, row.pk, (WORKER, "follow"), (WORKER, ""))
    return row.pk


def weigh(
    cast: Cast,
    concern: UUID,
    alternative: str,
    *,
    chosen: bool = False,
    who: str = WORKER,
    words: str = WORDS,
) -> None:
    with cast.acting(who) as actor:
        weigh_alternative(
            by=actor, concern=concern, alternative=alternative, chosen=chosen,
            words=words,
        )  # fmt: skip


def evict(cast: Cast, concern: UUID) -> None:
    with cast.acting(ASSOCIATION) as actor:
        take_eviction_step(by=actor, concern=concern, on=clock.today(), words="Brief")


def page(cast: Cast, concern: UUID, who: str) -> str:
    return cast.client(who).get(reverse("concern", args=[concern])).content.decode()


def test_words_of_care_are_read_in_the_care_only(cast: Cast, concern: UUID) -> None:
    weigh(cast, concern, "more_support")
    for who, reads in ((WORKER, True), ("wmo_consultant", True), (ASSOCIATION, False)):
        assert (WORDS in page(cast, concern, who)) is reads
        with cast.acting(who):
            rows = WeighedAlternative.objects.filter(concern_id=concern)
            assert [one.domain for one in rows] == ([CARE] if reads else [])


def test_the_landlord_reads_what_was_set_aside_and_not_what_was_chosen(
    cast: Cast, concern: UUID
) -> None:
    label = "Tijdelijk naar een time-out"
    weigh(cast, concern, "time_out")
    seen = page(cast, concern, ASSOCIATION)
    assert label in seen
    assert "Iets anders dan een uitzetting" not in seen
    weigh(cast, concern, "time_out", chosen=True)
    seen = page(cast, concern, ASSOCIATION)
    assert label not in seen
    assert "Iets anders dan een uitzetting" in seen
    with cast.acting(ASSOCIATION):
        (told,) = weighed_last(Concern(pk=concern))
    assert (told.alternative, told.chosen, told.number) == ("", True, 2)


def test_a_step_is_judged_rightly_for_who_may_not_read_why(
    cast: Cast, concern: UUID
) -> None:
    weigh(cast, concern, "more_support")
    with pytest.raises(Refused, match="Not every alternative"):
        evict(cast, concern)
    weigh(cast, concern, "time_out", chosen=True)
    with pytest.raises(Refused, match="Something else was chosen"):
        evict(cast, concern)
    cast.travel(1)
    weigh(cast, concern, "time_out")
    evict(cast, concern)


def test_a_threat_counts_for_who_may_not_read_of_it(cast: Cast, concern: UUID) -> None:
    weigh(cast, concern, "more_support")
    with cast.acting(ASSOCIATION) as actor:
        give_second_chance(
            by=actor, concern=concern, until=clock.today().replace(year=2199),
            conditions="Stil na tien uur",
        )  # fmt: skip


def test_who_does_not_read_of_care_weighs_none_of_it(cast: Cast, concern: UUID) -> None:
    with pytest.raises(Refused, match="not shared"):
        weigh(cast, concern, "more_support", who=ASSOCIATION)
    assert 'value="weigh"' not in page(cast, concern, ASSOCIATION)
    mine = page(cast, concern, WORKER)
    assert "De ondersteuning opschalen (" in mine
    sent = {"do": "weigh", "alternative": "more_support", "chosen": "no"}
    more = {"words": "Nee", "once": str(uuid4())}
    url = reverse("concern", args=[concern])
    assert cast.client(ASSOCIATION).post(url, sent | more).status_code == 200
    with cast.acting(WORKER):
        assert not WeighedAlternative.objects.exists()


def test_nobody_is_told_of_the_weighing_who_does_not_read_the_concern(
    cast: Cast, concern: UUID
) -> None:
    weigh(cast, concern, "more_support")
    with cast.acting("other_consultant"):
        assert not weighed_last(Concern(pk=concern))


@pytest.mark.parametrize("cast", ["west-brabant-west"], indirect=True)
def test_what_is_about_living_is_weighed_by_the_landlord_too(cast: Cast) -> None:
    row = a_concern(cast, a_running_lease(cast).resident_id)
    weigh(cast, row.pk, "other_place", who=ASSOCIATION, words="Er is geen woning")
    weigh(cast, row.pk, "scale_support")
    seen = page(cast, row.pk, ASSOCIATION)
    assert "Er is geen woning" in seen
    assert "Zorg opschalen" in seen
    assert WORDS not in seen
    with cast.acting(ASSOCIATION):
        before = before_eviction(Concern(pk=row.pk))
    assert before.set_aside == {"other_place", "scale_support"}
