"""Steps of protocols stand with how the agreement is kept, as counts (AG6)."""

from datetime import date, timedelta
from uuid import UUID

import pytest
from django.db import connection
from django.db.utils import ProgrammingError
from django.urls import reverse

from tests.cast import Cast
from tests.roles import database_role
from thuisroute.concerns.actions.move_step import move_step
from thuisroute.concerns.actions.take_step import take_back_step
from thuisroute.concerns.models import TakenStep
from thuisroute.concerns.tests.living import a_concern, taken
from thuisroute.kernel import clock
from thuisroute.kernel.catalogue import catalogue
from thuisroute.kernel.questions import ask
from thuisroute.obligations.queries.kept import KeptRow, kept_by_own, kept_in
from thuisroute.sharing.erasing import erase_class
from thuisroute.tenancies.tests.builders import a_running_lease

WORKER, ASSOCIATION = "support_worker", "housing_consultant"
TELL, FOLLOW = "nuisance:tell_association", "nuisance:follow"


@pytest.fixture
def resident(cast: Cast) -> UUID:
    return a_running_lease(cast).resident_id


def own(cast: Cast, who: str = WORKER) -> dict[str, KeptRow]:
    """Steps of the own organisation, by what figures call them."""
    year = clock.today().year
    question = kept_by_own(year - 1, year + 1)
    with cast.acting(who):
        found = ask(question).of(question)
    return {one.clock: one for one in found if ":" in one.clock}


def counts(row: KeptRow) -> dict[str, int]:
    """Those that are not nought."""
    names = ("done", "done_late", "open", "overdue", "waived", "moved")
    return {name: getattr(row, name) for name in names if getattr(row, name)}


def due_on(cast: Cast, concern: UUID) -> date:
    """Of the step that waits."""
    with cast.acting(WORKER):
        return TakenStep.objects.get(concern=concern, done_on=None).due_on


def test_a_step_is_asked_of_its_party_under_its_article(
    cast: Cast, resident: UUID
) -> None:
    a_concern(cast, resident)
    (row,) = own(cast).values()
    assert (row.clock, row.article) == (TELL, "5d")
    assert row.party_id == cast.party("provider").pk
    assert row.about_people
    assert counts(row) == {"open": 1}
    cast.travel(8)
    assert counts(own(cast)[TELL]) == {"overdue": 1}
    assert own(cast, ASSOCIATION) == {}


def test_it_is_kept_when_it_is_taken_by_its_day(cast: Cast, resident: UUID) -> None:
    concern = a_concern(cast, resident).pk
    taken(cast, concern, (WORKER, "follow"))
    assert {key: counts(row) for key, row in own(cast).items()} == {
        TELL: {"done": 1},
        FOLLOW: {"open": 1},
    }
    cast.travel(60)
    taken(cast, concern, (WORKER, ""))
    assert counts(own(cast)[FOLLOW]) == {"done_late": 1}


def test_what_was_moved_is_kept_by_its_new_day_and_counted_as_moved(
    cast: Cast, resident: UUID
) -> None:
    concern = a_concern(cast, resident).pk
    agreed = due_on(cast, concern)
    for to in (agreed + timedelta(14), agreed + timedelta(20)):
        with cast.acting(WORKER) as actor:
            move_step(by=actor, concern=concern, to=to, reason="Ziek")
    cast.travel(15)
    assert counts(own(cast)[TELL]) == {"open": 1, "moved": 1}
    taken(cast, concern, (WORKER, "follow"))
    assert counts(own(cast)[TELL]) == {"done": 1, "moved": 1}


def test_moved_back_it_counts_as_it_was_agreed(cast: Cast, resident: UUID) -> None:
    concern = a_concern(cast, resident).pk
    agreed = due_on(cast, concern)
    for to in (agreed + timedelta(14), agreed):
        with cast.acting(WORKER) as actor:
            move_step(by=actor, concern=concern, to=to, reason="Toch niet")
    assert counts(own(cast)[TELL]) == {"open": 1}


def test_what_fell_away_counts_no_more(cast: Cast, resident: UUID) -> None:
    concern = a_concern(cast, resident).pk
    taken(cast, concern, (WORKER, "use_protocol"), (ASSOCIATION, "follow"))
    with cast.acting(ASSOCIATION) as actor:
        take_back_step(by=actor, concern=concern, reason="Verkeerd dossier")
    assert set(own(cast)) == {TELL}
    (row,) = own(cast, ASSOCIATION).values()
    assert counts(row) == {"open": 1}


def test_everybody_else_reads_fives(cast: Cast, resident: UUID) -> None:
    for _ in range(7):
        a_concern(cast, resident)
    year = clock.today().year
    question = kept_in(year - 1, year + 1)
    with cast.acting("programme_manager"):
        found = [one for one in ask(question).of(question) if one.clock == TELL]
    assert {one.open % 5 for one in found} == {0}
    assert abs(sum(one.open for one in found) - 7) < 5


def test_the_pages_of_the_agreement_show_it(cast: Cast, resident: UUID) -> None:
    concern = a_concern(cast, resident).pk
    taken(cast, concern, (WORKER, "follow"))
    client = cast.client(WORKER)
    page = client.get(reverse("article", args=["5d"])).content.decode()
    assert "Overlast en vervuiling: De corporatie op de hoogte brengen" in page
    assert "na de stap ervoor" in page
    assert "telt niets" not in page
    kept = cast.client("programme_manager").get(reverse("kept")).content.decode()
    assert reverse("article", args=["5d"]) in kept


def test_the_counts_stay_when_the_dossier_is_erased(cast: Cast, resident: UUID) -> None:
    concern = a_concern(cast, resident).pk
    taken(cast, concern, (WORKER, "use_protocol"), (ASSOCIATION, "follow"))
    with cast.acting(WORKER) as actor:
        to = clock.today() + timedelta(40)
        move_step(by=actor, concern=concern, to=to, reason="Vakantie")
    before = {key: counts(row) for key, row in own(cast).items()}
    with database_role("worker"):
        erase_class(catalogue(), "tenancy", resident)
        assert not TakenStep.objects.filter(resident_id=resident).exists()
    after = {key: counts(row) for key, row in own(cast).items()}
    # What was open then can only have been overdue.
    assert before[FOLLOW] == {"open": 1, "moved": 1}
    assert after == {**before, FOLLOW: {"overdue": 1, "moved": 1}}


def test_nobody_reads_the_figures_behind_the_rounded_ones(cast: Cast) -> None:
    with (
        cast.acting("programme_manager"),
        pytest.raises(ProgrammingError, match="permission denied"),
        connection.cursor() as cursor,
    ):
        cursor.execute("SELECT obligations_counted_elsewhere(2026, 2026)")
