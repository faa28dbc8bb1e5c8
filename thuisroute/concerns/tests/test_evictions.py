"""No step towards an eviction before the protocol was walked and all weighed (C20)."""

from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, connection
from django.urls import reverse

from tests.cast import Cast
from thuisroute.agreements.rules.protocols import ConcernKind
from thuisroute.concerns.actions import open_concern as opening
from thuisroute.concerns.actions.close_concern import close_concern
from thuisroute.concerns.actions.prevent_eviction import (
    give_second_chance,
    prevent_eviction,
    weigh_alternative,
)
from thuisroute.concerns.actions.take_eviction_step import take_eviction_step
from thuisroute.concerns.actions.take_step import take_once_more
from thuisroute.concerns.models import EvictionStep, TakenStep
from thuisroute.concerns.queries.evictions import evictions_counted
from thuisroute.concerns.rules.concern import ConcernOutcome
from thuisroute.concerns.rules.evicting import (
    PREVENTED,
)
from thuisroute.concerns.tests import living
from thuisroute.concerns.tests.living import (
    a_concern,
    a_first_step,
    almost_evicted,
    taken,
)
from thuisroute.kernel import clock
from thuisroute.kernel.verdicts import Refused
from thuisroute.tenancies.tests.builders import a_running_lease

ASSOCIATION, WORKER = "housing_consultant", "support_worker"


@pytest.fixture
def concern(cast: Cast) -> UUID:
    return a_concern(cast, a_running_lease(cast).resident_id).pk


def walked(cast: Cast, concern: UUID) -> None:
    taken(cast, concern, (WORKER, "follow"), (WORKER, ""))


def evict(cast: Cast, concern: UUID, who: str = ASSOCIATION) -> None:
    with cast.acting(who) as actor:
        take_eviction_step(by=actor, concern=concern, on=clock.today(), words="Brief")


def test_the_association_waits_for_the_protocol_and_the_alternatives(
    cast: Cast, concern: UUID
) -> None:
    with pytest.raises(Refused, match="still to be taken"):
        evict(cast, concern)
    walked(cast, concern)
    with pytest.raises(Refused, match="Not every alternative"):
        evict(cast, concern)
    almost_evicted(cast, concern)
    with pytest.raises(Refused, match="second chance"):
        evict(cast, concern)
    cast.travel(100)
    evict(cast, concern)
    with cast.acting(ASSOCIATION):
        steps = list(EvictionStep.objects.order_by("taken_on"))
    assert [one.step for one in steps] == ["warning", "notice"]


@pytest.mark.parametrize(("ended", "ago"), [(True, 0), (True, 1), (False, 0)])
def test_the_database_refuses_a_step_before_the_protocol(
    cast: Cast, concern: UUID, *, ended: bool, ago: int
) -> None:
    if ended:
        walked(cast, concern)
    with cast.acting(ASSOCIATION) as actor, connection.cursor() as cursor:
        step = TakenStep.objects.filter(concern_id=concern).first()
        assert step is not None
        row: list[Any] = [
            uuid4(), actor.region, concern, step.resident_id, step.domain, "warning",
            clock.today() - timedelta(ago), actor.user,
        ]  # fmt: skip
        sql = (
            "INSERT INTO concerns_evictionstep (id, region_id, concern_id, "
            "resident_id, domain, step, taken_on, recorded_by) "
            "VALUES (%s, %s, %s, %s, %s, %s, %s, %s)"
        )
        if ended and not ago:
            cursor.execute(sql, row)
            return
        with pytest.raises(IntegrityError, match="protocol was not walked"):
            cursor.execute(sql, row)


def test_only_an_association_takes_such_a_step(cast: Cast, concern: UUID) -> None:
    walked(cast, concern)
    for who in (WORKER, "wmo_consultant"):
        with pytest.raises(PermissionDenied):
            evict(cast, concern, who)


def test_what_was_chosen_instead_holds_until_it_is_weighed_again(
    cast: Cast, concern: UUID
) -> None:
    walked(cast, concern)
    almost_evicted(cast, concern)
    cast.travel(100)
    for chosen in (True, False):
        with cast.acting(WORKER) as actor:
            weigh_alternative(
                by=actor, concern=concern, alternative="more_support",
                chosen=chosen, words="Elke dag langs",
            )  # fmt: skip
        if chosen:
            with pytest.raises(Refused, match="Something else"):
                evict(cast, concern)
    evict(cast, concern)


def test_what_was_prevented_is_counted_and_ends_it(cast: Cast, concern: UUID) -> None:
    walked(cast, concern)
    almost_evicted(cast, concern)
    with cast.acting(ASSOCIATION) as actor:
        prevent_eviction(by=actor, concern=concern, words="De huur is betaald")
    cast.travel(100)
    with pytest.raises(Refused, match="no step left"):
        evict(cast, concern)


def test_what_was_prevented_is_recorded_while_a_step_waits_again(
    cast: Cast, concern: UUID
) -> None:
    walked(cast, concern)
    almost_evicted(cast, concern)
    with cast.acting(WORKER) as actor:
        take_once_more(by=actor, concern=concern, step="follow", reason="Weer overlast")
    with cast.acting(ASSOCIATION) as actor:
        prevent_eviction(by=actor, concern=concern, words="De huur is betaald")
        assert EvictionStep.objects.filter(step=PREVENTED).exists()


def test_nobody_is_evicted_over_a_closed_concern(cast: Cast, concern: UUID) -> None:
    walked(cast, concern)
    almost_evicted(cast, concern)
    cast.travel(100)
    with cast.acting(WORKER) as actor:
        close_concern(
            by=actor, concern=concern, outcome=ConcernOutcome.UNFOUNDED, words="Niets"
        )
    with pytest.raises(Refused, match="not possible any more"):
        evict(cast, concern)
    page = cast.client(ASSOCIATION).get(reverse("concern", args=[concern]))
    for deed in ("evict", "chance", "weigh"):
        assert f'value="{deed}"' not in page.content.decode()


def test_without_a_protocol_it_is_weighed_and_prevented_and_no_step_is_taken(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    resident = a_running_lease(cast).resident_id
    for module in (opening, living):
        monkeypatch.setattr(module, "protocol_for", lambda _kind, _all: None)
    row = a_concern(cast, resident, ConcernKind.ARREARS, by=ASSOCIATION)
    assert not row.protocol
    with cast.acting(ASSOCIATION) as actor, pytest.raises(Refused, match="No step"):
        prevent_eviction(by=actor, concern=row.pk, words="Betaald")
    with cast.acting(WORKER) as actor:
        weigh_alternative(
            by=actor, concern=row.pk, alternative="more_support", chosen=True,
            words="Hulp met geld",
        )  # fmt: skip
    with pytest.raises(Refused, match="no protocol"):
        evict(cast, row.pk)
    for who, deed in ((WORKER, "weigh"), (ASSOCIATION, "prevented")):
        page = cast.client(who).get(reverse("concern", args=[row.pk]))
        assert f'value="{deed}"' in page.content.decode()
    with cast.acting(ASSOCIATION) as actor:
        prevent_eviction(by=actor, concern=row.pk, words="Betaald")


def test_figures_are_cut_off_at_fives(cast: Cast) -> None:
    row = a_concern(cast, a_running_lease(cast).resident_id)
    walked(cast, row.pk)
    almost_evicted(cast, row.pk)
    with cast.acting("governor"):
        year = clock.today().year
        counted = evictions_counted(year, year)
    assert set(counted) == {"warning"}
    assert counted["warning"][year] in {0, 5}


def test_the_page_says_why_no_step_can_be_taken(cast: Cast, concern: UUID) -> None:
    url = reverse("concern", args=[concern])
    page = cast.client(ASSOCIATION).get(url).content.decode()
    assert "moet nog gezet worden" in page
    assert 'value="evict"' not in page
    sent = {"do": "evict", "on": clock.today().isoformat(), "once": str(uuid4())}
    refused = cast.client(ASSOCIATION).post(url, sent)
    assert refused.status_code == 200
    with cast.acting(ASSOCIATION) as actor:
        assert not EvictionStep.objects.exists()
        with pytest.raises(Refused):
            give_second_chance(
                by=actor, concern=concern, until=clock.today(), conditions="Stil"
            )


def test_the_figures_are_on_a_page_for_who_reads_counts(cast: Cast) -> None:
    for who in ("governor", "programme_manager", WORKER):
        answer = cast.client(who).get(reverse("eviction_figures"))
        assert answer.status_code == 200
        assert "te weinig om te zeggen hoeveel" in answer.content.decode()
        assert "Ontruiming" not in answer.content.decode()
    outside = cast.client("outreach_worker").get(reverse("eviction_figures"))
    assert outside.status_code == 403


def test_the_table_stands_there_once_there_is_something_to_say(cast: Cast) -> None:
    resident = a_running_lease(cast).resident_id
    for _again in range(5):
        row = a_concern(cast, resident)
        walked(cast, row.pk)
        a_first_step(cast, row.pk)
    page = cast.client("governor").get(reverse("eviction_figures"))
    assert "Ontruiming" in page.content.decode()
