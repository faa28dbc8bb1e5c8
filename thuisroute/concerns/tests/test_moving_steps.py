"""A step of the protocol is done on another day: by whom, with what kept (AG5)."""

from datetime import date, timedelta
from uuid import UUID, uuid4

import pytest
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.urls import reverse

from tests.cast import Cast
from thuisroute.concerns.actions.move_step import move_step
from thuisroute.concerns.models import ConcernWords, TakenStep
from thuisroute.concerns.rules.walking import begin, may_move, move, take
from thuisroute.concerns.tests.living import a_concern, close, taken, waits
from thuisroute.concerns.tests.test_protocols import DAY, LAWS, WHY
from thuisroute.kernel import clock
from thuisroute.kernel.verdicts import Refused
from thuisroute.tenancies.tests.builders import a_running_lease

WORKER, ASSOCIATION = "support_worker", "housing_consultant"


@pytest.fixture
def concern(cast: Cast) -> UUID:
    return a_concern(cast, a_running_lease(cast).resident_id).pk


def moved(cast: Cast, who: str, concern: UUID, days: int, why: str = WHY) -> None:
    with cast.acting(who) as actor:
        to = clock.today() + timedelta(days)
        move_step(by=actor, concern=concern, to=to, reason=why)


def typed(to: str) -> dict[str, str]:
    return {"do": "move", "to": to, "reason": "Ziek", "once": str(uuid4())}


def steps(cast: Cast, concern: UUID) -> list[TakenStep]:
    with cast.acting(WORKER):
        return list(TakenStep.objects.filter(concern=concern).order_by("number"))


@pytest.mark.parametrize(
    ("days", "reason", "against"),
    [
        (30, WHY, ()),
        (1, WHY, ()),
        (0, WHY, ()),
        (-1, WHY, ("Choose a day that is not in the past.",)),
        (30, " ", ("Say why.",)),
    ],
)
def test_any_day_from_today_with_a_reason(
    days: int, reason: str, against: tuple[str, ...]
) -> None:
    protocol = LAWS[0].protocols[0]
    walk = begin(protocol, protocol.urgencies[-1].id, on=DAY)
    to = DAY + timedelta(days)
    verdict = may_move(walk, to, reason=reason, today=DAY)
    assert tuple(one.text for one in verdict.against) == against
    later = move(walk, to)
    assert later.waiting is not None
    assert later.waiting.due_on == to
    assert not may_move(later, to, reason=WHY, today=DAY).allowed


def test_nothing_is_moved_once_every_step_was_taken() -> None:
    protocol = LAWS[0].protocols[0]
    walk = begin(protocol, protocol.urgencies[-1].id, on=DAY)
    over = take(walk, "", on=DAY)
    verdict = may_move(over, date.max, reason=WHY, today=DAY)
    assert [one.text for one in verdict.against] == ["Every step was taken."]


@pytest.mark.parametrize("who", [WORKER, "care_manager", "mediator"])
def test_whose_step_it_is_and_who_watches_may_move_it(
    cast: Cast, concern: UUID, who: str
) -> None:
    moved(cast, who, concern, 20, "De bewoner is met vakantie")
    old, new = steps(cast, concern)
    assert (old.fell_away, new.fell_away) == (True, False)
    assert old.moved_to == new.due_on == clock.today() + timedelta(20)
    assert new.agreed_due == old.agreed_due == old.due_on
    assert new.party_id == old.party_id
    with cast.acting(WORKER):
        said = ConcernWords.objects.get(about="moved")
    assert (said.about_id, said.text) == (old.pk, "De bewoner is met vakantie")
    assert waits(cast, WORKER) == ["tell_association"]


@pytest.mark.parametrize("who", [ASSOCIATION, "wmo_consultant"])
def test_another_organisation_does_not_move_it(
    cast: Cast, concern: UUID, who: str
) -> None:
    with pytest.raises(Refused, match="Another organisation"):
        moved(cast, who, concern, 20)


@pytest.mark.parametrize("who", ["outsider", "client_supporter", "programme_manager"])
def test_who_has_no_part_in_it_does_not_either(
    cast: Cast, concern: UUID, who: str
) -> None:
    with pytest.raises((PermissionDenied, Http404)):
        moved(cast, who, concern, 20)


def test_moving_it_back_undoes_it_and_all_of_it_stays_written(
    cast: Cast, concern: UUID
) -> None:
    (first,) = steps(cast, concern)
    moved(cast, WORKER, concern, 20)
    moved(cast, WORKER, concern, (first.due_on - clock.today()).days)
    found = steps(cast, concern)
    assert [one.moved_to for one in found] == [found[1].due_on, first.due_on, None]
    assert found[-1].due_on == found[-1].agreed_due == first.due_on


def test_what_was_moved_is_taken_and_leads_on_as_before(
    cast: Cast, concern: UUID
) -> None:
    moved(cast, WORKER, concern, 3)
    taken(cast, concern, (WORKER, "follow"), (WORKER, ""))
    close(cast, concern)
    with pytest.raises(Refused, match="Every step was taken"):
        moved(cast, WORKER, concern, 3)


def test_the_page_shows_both_days_and_the_reason(cast: Cast, concern: UUID) -> None:
    client, here = cast.client("mediator"), reverse("concern", args=[concern])
    assert 'value="move"' in client.get(here).content.decode()
    to = clock.today() + timedelta(20)
    client.post(here, typed(to.isoformat()))
    page = cast.client(WORKER).get(here).content.decode()
    assert "Verzet van" in page
    assert "Ziek" in page
    assert "Het protocol vraagt het" in page


def test_a_late_step_is_told_as_late_among_the_steps(cast: Cast, concern: UUID) -> None:
    here = reverse("concern", args=[concern])
    assert "Te laat: voor of op" not in cast.client(WORKER).get(here).content.decode()
    cast.travel(20)
    assert "Te laat: voor of op" in cast.client(WORKER).get(here).content.decode()


def test_a_day_that_was_gone_is_told_beside_the_question(
    cast: Cast, concern: UUID
) -> None:
    client, here = cast.client(WORKER), reverse("concern", args=[concern])
    page = client.post(here, typed("2020-01-01"))
    assert "Kies een dag die niet voorbij is" in page.content.decode()
    (step,) = steps(cast, concern)
    assert step.moved_to is None
