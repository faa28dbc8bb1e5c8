"""A concern does not stand still: who left is not waited for, and old pages say so."""

from uuid import UUID, uuid4

import pytest
from django.urls import reverse

from tests.cast import Cast
from thuisroute.agreements.rules.events import EventName
from thuisroute.agreements.rules.protocols import ConcernKind
from thuisroute.concerns.actions.agree_measure import finish_measure
from thuisroute.concerns.actions.cancel_measure import cancel_measure
from thuisroute.concerns.facts import all_measures_waiting
from thuisroute.concerns.rules.concern import (
    MeasureKind,
)
from thuisroute.concerns.tests.living import (
    a_concern,
    agreed,
    close,
    taken,
    waits,
)
from thuisroute.kernel import clock
from thuisroute.kernel.verdicts import Refused
from thuisroute.sharing.actions.involve import add_involvement, close_involvement
from thuisroute.tenancies.tests.builders import a_running_lease

STAYS = "Het blijft staan bij wie het doet"
WORKER, ASSOCIATION = "support_worker", "housing_consultant"


@pytest.fixture
def resident(cast: Cast) -> UUID:
    return a_running_lease(cast).resident_id


def test_a_step_does_not_wait_for_who_left(cast: Cast, resident: UUID) -> None:
    """Nobody of its kind is there: who can send somebody sees it at once, and who lets
    the home does not take it."""
    row = a_concern(cast, resident)
    assert waits(cast, "mediator") == []
    with cast.acting(WORKER) as actor:
        close_involvement(resident, party=actor.party, on=clock.today())
    assert waits(cast, "mediator") == ["tell_association"]
    with pytest.raises(Refused, match="Another organisation"):
        taken(cast, row.pk, (ASSOCIATION, "follow"))
    assert waits(cast, ASSOCIATION) == []
    taken(cast, row.pk, (WORKER, "follow"))


def test_what_is_cancelled_keeps_nobody_from_closing(
    cast: Cast, resident: UUID
) -> None:
    row = a_concern(cast, resident)
    taken(cast, row.pk, (WORKER, "follow"), (WORKER, ""))
    measure = agreed(cast, row.pk, MeasureKind.LIVING, "Stil", who="association")
    with cast.acting("wmo_consultant") as actor, pytest.raises(Refused, match="else"):
        cancel_measure(by=actor, concern=row.pk, measure=measure, reason="Weg")
    with cast.acting(WORKER) as actor, pytest.raises(Refused, match="Say why"):
        cancel_measure(by=actor, concern=row.pk, measure=measure, reason=" ")
    client, url = cast.client(WORKER), reverse("concern", args=[row.pk])
    sent = {"do": "cancel", "cancelled": str(measure), "reason": "Niet meer nodig"}
    assert client.post(url, sent | {"once": str(uuid4())}).status_code == 302
    assert "Niet meer nodig" in client.get(url).content.decode()
    with cast.acting(ASSOCIATION) as actor, pytest.raises(Refused):
        finish_measure(
            by=actor, concern=row.pk, measure=measure, on=clock.today(), words=""
        )
    close(cast, row.pk)


def test_what_was_agreed_waits_also_after_a_close_by_who_may_not_read_it(
    cast: Cast, resident: UUID
) -> None:
    row = a_concern(cast, resident)
    taken(cast, row.pk, (WORKER, "follow"), (WORKER, ""))
    measure = agreed(cast, row.pk, MeasureKind.MORE_SUPPORT, "Elke dag langs")
    close(cast, row.pk, ASSOCIATION)
    assert waits(cast, WORKER) == ["more_support"]
    url = reverse("concern", args=[row.pk])
    assert 'value="done"' in cast.client(WORKER).get(url).content.decode()
    with cast.acting(WORKER) as actor:
        finish_measure(
            by=actor, concern=row.pk, measure=measure, on=clock.today(), words=""
        )
    assert waits(cast, WORKER) == []


def test_who_closes_is_told_that_something_waits_which_they_may_not_read(
    cast: Cast, resident: UUID
) -> None:
    row = a_concern(cast, resident)
    taken(cast, row.pk, (WORKER, "follow"), (WORKER, ""))
    measure = agreed(cast, row.pk, MeasureKind.MORE_SUPPORT, "Elke dag langs")
    url = reverse("concern", args=[row.pk])
    with pytest.raises(Refused, match="still to be done"):
        close(cast, row.pk)
    for done in (False, True):
        if done:
            close(cast, row.pk, ASSOCIATION)
        told = cast.client(ASSOCIATION).get(url).content.decode()
        assert STAYS in told
        assert "Elke dag langs" not in told
        assert STAYS not in cast.client(WORKER).get(url).content.decode()
    with cast.acting("other_consultant"):
        assert all_measures_waiting(row.pk) == 0
    with cast.acting(WORKER) as actor:
        finish_measure(
            by=actor, concern=row.pk, measure=measure, on=clock.today(), words=""
        )
    assert STAYS not in cast.client(ASSOCIATION).get(url).content.decode()


def test_what_a_landlord_brings_is_its_own(cast: Cast, resident: UUID) -> None:
    with cast.acting("other_consultant") as actor:
        association = actor.party
    with cast.acting(WORKER):
        add_involvement(
            resident, party=association, kind="housing_association",
            because=EventName.REFERRAL_REGISTERED, on=clock.today(),
        )  # fmt: skip
        close_involvement(
            resident, party=cast.party("association").pk, on=clock.today()
        )
    row = a_concern(cast, resident, by=ASSOCIATION)
    assert row.association_id == cast.party("association").pk


@pytest.mark.parametrize(
    "sent",
    [
        {"do": "done", "measure": str(uuid4())},
        {"do": "again", "step": "follow", "reason": "Weer overlast"},
        {"do": "weigh", "alternative": "", "chosen": "no", "words": "Nee"},
    ],
)
def test_an_old_page_is_told_that_it_cannot_be_done_any_more(
    cast: Cast, resident: UUID, sent: dict[str, str]
) -> None:
    """Each needs an answer that there is none of now."""
    row = a_concern(cast, resident, ConcernKind.WORRY, words="Slaapt niet")
    client, url = cast.client(WORKER), reverse("concern", args=[row.pk])
    sent = {"on": clock.today().isoformat(), "once": str(uuid4())} | sent
    answer = client.post(url, sent)
    assert answer.status_code == 200
    assert "Deze stap kan niet meer" in answer.content.decode()


def test_what_came_of_it_is_read_where_the_page_says_that_it_is_closed(
    cast: Cast, resident: UUID
) -> None:
    row = a_concern(cast, resident)
    taken(cast, row.pk, (WORKER, "follow"), (WORKER, ""))
    close(cast, row.pk)
    page = cast.client(WORKER).get(reverse("concern", args=[row.pk])).content.decode()
    assert page.count("Het gaat goed") == 1
    assert page.index("Deze zorg is afgesloten") < page.index("Het gaat goed")
    assert page.index("Het gaat goed") < page.index("Waar het over gaat")
