"""Whether there is room: asked and answered without anybody being named."""

from datetime import date, timedelta
from uuid import UUID, uuid4

import pytest
from django.http import Http404
from django.urls import reverse

from tests.cast import Cast
from thuisroute.kernel import clock
from thuisroute.kernel.verdicts import Refused
from thuisroute.matching.actions.ask_room import answer_on_room, ask_room
from thuisroute.matching.models import CapacityQuestion
from thuisroute.matching.queries.capacity import waiting_first
from thuisroute.matching.rules.capacity import RoomAnswer, RoomWanted, may_answer
from thuisroute.referrals.tests.builders import a_ready_referral

DAY = date(2026, 3, 2)
WANTED = RoomWanted("earn_in_home", "0361", 2, 2, 80_000, step_free=True)


@pytest.mark.parametrize(
    ("places", "from_day", "answered", "fine"),
    [
        (0, None, False, True),
        (2, DAY, False, True),
        (2, None, False, False),
        (2, DAY - timedelta(1), False, False),
        (100, DAY, False, False),
        (0, None, True, False),
    ],
)
def test_what_can_be_answered(
    places: int, from_day: date | None, *, answered: bool, fine: bool
) -> None:
    answer = RoomAnswer(places, from_day, "")
    assert may_answer(answer, answered=answered, today=DAY).allowed is fine


def _asked(cast: Cast, *parties: str) -> list[UUID]:
    with cast.acting("mediator") as actor:
        ask_room(
            by=actor, wanted=WANTED, parties=[cast.party(one).pk for one in parties]
        )
        return [one.pk for one in waiting_first(actor)]


def test_each_party_reads_and_answers_its_own_question(cast: Cast) -> None:
    _asked(cast, "association", "provider")
    with cast.acting("housing_consultant") as actor:
        (mine,) = waiting_first(actor)
        answer_on_room(
            by=actor,
            question=mine.pk,
            answer=RoomAnswer(1, clock.today(), "Begane grond"),
        )
        with pytest.raises(Refused, match="already"):
            answer_on_room(by=actor, question=mine.pk, answer=RoomAnswer(0, None, ""))
    with cast.acting("other_consultant") as actor:
        assert waiting_first(actor) == []
        with pytest.raises(Http404):
            answer_on_room(by=actor, question=mine.pk, answer=RoomAnswer(0, None, ""))
    with cast.acting("mediator") as actor:
        waits, told = waiting_first(actor)
        assert waits.places is None
        assert (told.places, told.note) == (1, "Begane grond")


@pytest.mark.parametrize(
    "wrong",
    [
        RoomWanted("no_such_product", "0361", 2, 2, 80_000, step_free=False),
        RoomWanted("earn_in_home", "9999", 2, 2, 80_000, step_free=False),
    ],
)
def test_what_nobody_knows_is_not_asked(cast: Cast, wrong: RoomWanted) -> None:
    with cast.acting("mediator") as actor:
        with pytest.raises(Refused):
            ask_room(by=actor, wanted=wrong, parties=[cast.party("association").pk])
        for parties in ([], [uuid4()], [cast.party("municipality").pk]):
            with pytest.raises(Refused, match="whom"):
                ask_room(by=actor, wanted=WANTED, parties=parties)
        assert not CapacityQuestion.objects.exists()


SENT = {
    "product": "earn_in_home", "municipality": "", "household_size": "2",
    "rooms": "2", "rent_limit": "910,50",
}  # fmt: skip


def _sent(cast: Cast, **changes: object) -> dict[str, object]:
    asked = [str(cast.party("association").pk)]
    return {**SENT, "parties": asked, "once": str(uuid4()), **changes}


def test_the_needs_of_somebody_are_filled_in_without_a_name(cast: Cast) -> None:
    row = a_ready_referral(cast, rent_limit=91_050)
    client, ask = cast.client("mediator"), reverse("ask_capacity")
    page = client.get(reverse("homes_for", args=[row.pk])).content.decode()
    assert f"{ask}?for={row.pk}" in page
    assert "910,50" in client.get(ask, {"for": str(row.pk)}).content.decode()
    for odd in ("x", str(uuid4())):
        assert client.get(ask, {"for": odd}).status_code == 200
    bad = client.post(ask, _sent(cast, parties=[], rooms="x"))
    assert bad.status_code == 200
    assert "910,50" in bad.content.decode()
    said = client.post(ask, _sent(cast), follow=True).content.decode()
    assert "1 organisatie is gevraagd." in said


def test_who_is_asked_answers_and_the_mediator_reads_it(cast: Cast) -> None:
    mediator, consultant = cast.client("mediator"), cast.client("housing_consultant")
    mediator.post(reverse("ask_capacity"), _sent(cast))
    assert "Zeg of u plek heeft" in consultant.get(reverse("today")).content.decode()
    with cast.acting("housing_consultant") as actor:
        (question,) = waiting_first(actor)
        today = clock.today()
    answer = reverse("answer_capacity", args=[question.pk])
    asked = consultant.get(answer).content.decode()
    assert "€ 910,50" in asked.replace("\xa0", " ")
    wrong = consultant.post(answer, {"places": "2", "once": str(uuid4())})
    assert "vanaf welke dag" in wrong.content.decode()
    given = {"places": "2", "from_day": today.isoformat(), "once": str(uuid4())}
    assert consultant.post(answer, given).status_code == 302
    assert "plek voor 2" in mediator.get(reverse("capacity")).content.decode()
    after = consultant.get(reverse("today")).content.decode()
    assert "Zeg of u plek heeft" not in after
