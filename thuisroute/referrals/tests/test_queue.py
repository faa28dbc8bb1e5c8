"""The queue on any day, what changed before it, and looking again at who is parked."""

from datetime import timedelta

import pytest
from django.urls import reverse

from tests.cast import Cast
from thuisroute.kernel import clock
from thuisroute.referrals.actions.decide_priority import decide_priority
from thuisroute.referrals.actions.park import park
from thuisroute.referrals.queries.past_queue import moved_before, queue_on
from thuisroute.referrals.rules.priority import Asked, PriorityState
from thuisroute.referrals.tests.builders import a_ready_referral

DAY = timedelta(days=1)
IN_WEST_BRABANT = pytest.mark.parametrize("cast", ["west-brabant-west"], indirect=True)


@IN_WEST_BRABANT
def test_the_queue_of_a_past_day_is_as_it_was_known_then(cast: Cast) -> None:
    first = a_ready_referral(cast)
    cast.travel(10)
    second = a_ready_referral(cast)
    with cast.acting("mediator"):
        then = clock.today()
    cast.travel(10)
    law = cast.agreement.priority
    assert law is not None
    with cast.acting("mediator") as actor:
        asked = Asked(
            PriorityState.GRANTED, law.categories[0].id, "Lang gewacht.", clock.today()
        )
        decide_priority(by=actor, referral=second.pk, asked=asked)
        park(
            by=actor,
            referral=first.pk,
            reason="In het ziekenhuis",
            until=clock.today() + 20 * DAY,
            on=clock.today(),
        )
        today = clock.today()
        now = [(one.referral, one.place) for one in queue_on(actor, today)]
        assert now == [(second.pk, 1), (first.pk, 0)]
        past = [(one.referral, one.place) for one in queue_on(actor, then)]
        assert past == [(first.pk, 1), (second.pk, 2)]
        before = [one.referral for one in queue_on(actor, then - DAY)]
        assert before == [first.pk]
        assert queue_on(actor, then, product="no_such_product") == []
        (left,) = moved_before(actor, today)
        assert (left.referral, left.to_state) == (first.pk, "parked")
        (came,) = moved_before(actor, then)
        assert (came.referral, came.to_state) == (second.pk, "ready")
        assert moved_before(actor, then + 8 * DAY) == []


def test_who_is_parked_is_looked_at_again_before_the_day(cast: Cast) -> None:
    row = a_ready_referral(cast)
    with cast.acting("support_worker") as actor:
        until = clock.today() + 9 * DAY
        park(by=actor, referral=row.pk, reason="Ziek", until=until, on=clock.today())
    asked = "Kijk opnieuw: het zoeken staat tot deze dag stil"
    for who in ("support_worker", "mediator"):
        assert asked not in cast.client(who).get(reverse("today")).content.decode()
    cast.travel(3)
    for who in ("support_worker", "mediator"):
        assert asked in cast.client(who).get(reverse("today")).content.decode()
    page = cast.client("mediator").get(reverse("queue")).content.decode()
    assert "binnenkort" in page


def test_the_page_shows_a_day_and_tells_what_is_wrong_with_another(cast: Cast) -> None:
    row = a_ready_referral(cast)
    client, url = cast.client("mediator"), reverse("queue")
    with cast.acting("mediator"):
        today = clock.today()
    page = client.get(url).content.decode()
    assert str(row.pk) in page
    earlier = client.get(url, {"on": (today - DAY).isoformat()}).content.decode()
    assert str(row.pk) not in earlier
    assert "Niemand stond in de wachtrij" in earlier
    for bad in ((today + DAY).isoformat(), "9999-12-31", "x"):
        answer = client.get(url, {"on": bad})
        assert answer.status_code == 200
        assert str(row.pk) in answer.content.decode()
    assert client.get(url, {"product": "x"}).status_code == 200
    assert client.get(url, {"on": "0001-01-01"}).status_code == 200


@pytest.mark.parametrize("who", ["support_worker", "housing_consultant"])
def test_who_does_not_see_everybody_sees_no_queue(cast: Cast, who: str) -> None:
    assert cast.client(who).get(reverse("queue")).status_code == 403
