"""A real dossier is erased: figures stay, a hold stops it, a restore loses it again."""

from datetime import timedelta
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from django.core.management import call_command
from django.db import connection

from tests.cast import Cast
from tests.permissions.life import BSN, MARK, NAME, Life, a_life
from tests.permissions.tables import person_tables, rows_in, texts_with
from tests.roles import database_role
from thuisroute.homes.models import Home
from thuisroute.kernel import clock
from thuisroute.kernel.calendar import add_months
from thuisroute.kernel.questions import ask
from thuisroute.obligations.queries.kept import kept_by_own, kept_in
from thuisroute.obligations.rules.kept import Kept
from thuisroute.project.retention import erase_what_is_due
from thuisroute.sharing.actions.lift_hold import lift_hold
from thuisroute.sharing.actions.write_ledger import write_ledger
from thuisroute.sharing.ledger import LedgerUnreadableError, read_ledger
from thuisroute.sharing.models import Count, Destruction, Erasure
from thuisroute.tenancies.actions.end_lease import Ending, end_lease
from thuisroute.tenancies.rules.ending import HomeAfterwards

READERS = ("programme_manager", "support_worker", "housing_consultant")


@pytest.fixture
def life(cast: Cast) -> Life:
    """From registration to the end of the lease; without its hold."""
    found = a_life(cast)
    with cast.acting("support_worker") as actor:
        ending = Ending(clock.today(), "Verhuisd", HomeAfterwards.OUTSIDE_SHOP)
        end_lease(by=actor, lease=found.lease, ending=ending)
    with cast.acting("privacy_officer") as actor:
        lift_hold(by=actor, hold=found.hold, reason="Klacht afgehandeld")
    return found


def night() -> int:
    """The job, as the worker runs it; pointers are checked as when it commits."""
    with database_role("worker"), connection.cursor() as cursor:
        erased = erase_what_is_due()
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")
    return erased


def years(cast: Cast, amount: int) -> None:
    cast.travel((add_months(clock.today(), 12 * amount) - clock.today()).days)


def rows_of(resident: UUID) -> dict[str, int]:
    found = {}
    with database_role("worker"), connection.cursor() as cursor:
        for table, column in person_tables():
            cursor.execute(
                f'SELECT count(*) FROM {table} WHERE "{column}" = %s',  # noqa: S608 - names from the catalogue
                [resident],
            )
            found[table] = cursor.fetchone()[0]
    return {table: rows for table, rows in found.items() if rows}


def figures(cast: Cast, role: str, since: int) -> dict[tuple[object, ...], Kept]:
    """How the agreement is kept, in each quarter of some years: as everybody reads it,
    and what somebody reads of the own organisation."""
    asked = kept_in(since, since + 3), kept_by_own(since, since + 3)
    with cast.acting(role):
        answers = ask(*asked)
    found: dict[tuple[object, ...], Kept] = {}
    for which, question in enumerate(asked):
        for row in answers.of(question):
            key = (which, row.article, row.clock, row.party_id, row.quarter)
            found[key] = found.get(key, Kept()) + row.kept
    return found


def test_the_figures_are_the_same_when_the_dossiers_are_gone(
    cast: Cast, life: Life
) -> None:
    began = clock.today().year - 1
    years(cast, 2)
    before = [figures(cast, role, began) for role in READERS]
    assert any(one.done for kept in before for one in kept.values())
    assert night() >= 1
    assert "obligations_obligation" not in rows_of(life.resident)
    assert [figures(cast, role, began) for role in READERS] == before
    with database_role("worker"):
        assert Count.objects.filter(kind="obligation").exists()


def test_what_has_a_longer_term_stays_and_in_the_end_nothing_is_left(
    cast: Cast, life: Life
) -> None:
    years(cast, 2)
    night()
    left = rows_of(life.resident)
    assert left["residents_identity"] == 1
    assert "tenancies_lease" not in left
    assert "matching_match" not in left
    years(cast, 13)
    night()
    # An outreach file that is still open is no part of the dossier: its number leads
    # nowhere now.
    assert set(rows_of(life.resident)) == {"concerns_outreachfile"}
    with database_role("worker"):
        tables = person_tables()
        for text in (NAME, BSN, MARK):
            assert not [one for one, _ in tables if texts_with(one, text)], text
        assert Home.objects.filter(pk=life.home).exists()
        events = Count.objects.filter(kind="event")
        assert events.get(name="lease.ended").number == 1
    with cast.acting("privacy_officer"):
        lines = Destruction.objects.filter(record_class="tenancy")
        assert {one.of_table for one in lines} >= {"tenancies_lease"}


def test_a_day_before_the_term_has_passed_nothing_goes(cast: Cast, life: Life) -> None:
    ended = clock.today()
    cast.travel((add_months(ended, 24) - ended).days - 1)
    before = rows_of(life.resident)
    night()
    after = rows_of(life.resident)
    after.pop("sharing_retentionday"), before.pop("sharing_retentionday")
    assert after == before
    cast.travel(1)
    night()
    assert "tenancies_lease" not in rows_of(life.resident)


def test_a_hold_keeps_everything_until_it_is_lifted(cast: Cast, life: Life) -> None:
    client = cast.client("privacy_officer")
    sent = {
        "once": str(uuid4()), "number": life.number, "reason": "Rechtszaak",
        "source": "Rv 21", "review_by": clock.today() + timedelta(days=100),
    }  # fmt: skip
    assert client.post("/retention/holds/new/", sent).status_code == 302
    years(cast, 3)
    night()
    assert "tenancies_lease" in rows_of(life.resident)
    coming = client.get("/retention/?months=1").text
    assert life.number in coming
    assert NAME not in coming
    with cast.acting("privacy_officer") as actor, connection.cursor() as cursor:
        cursor.execute("SELECT id FROM sharing_holds() WHERE lifted_on IS NULL")
        lift_hold(by=actor, hold=cursor.fetchone()[0], reason="Uitspraak")
    night()
    assert "tenancies_lease" not in rows_of(life.resident)


def test_only_the_privacy_officer_places_a_hold_also_in_raw_sql(
    cast: Cast, life: Life
) -> None:
    with cast.acting("mediator"), connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM sharing_holds()")
        assert cursor.fetchone()[0] == 0
        with pytest.raises(Exception, match="hold refused"):
            cursor.execute(
                "SELECT sharing_place_hold(gen_random_uuid(), %s, '', '', "
                "kernel_today(), kernel_today(), NULL)",
                [life.number],
            )


def test_a_restored_backup_loses_again_what_was_erased(
    cast: Cast, life: Life, tmp_path: Path
) -> None:
    years(cast, 2)
    with connection.cursor() as cursor:
        cursor.execute("SAVEPOINT backup")
    before = rows_of(life.resident)
    night()
    after = rows_of(life.resident)
    ledger = tmp_path / "erasures.jsonl"
    with database_role("worker"):
        counted = sorted(Count.objects.values_list("kind", "name", "number"))
        assert write_ledger(ledger) == Erasure.objects.count() > 0
        assert write_ledger(ledger) == 0
    assert life.number not in ledger.read_text()
    with connection.cursor() as cursor:
        cursor.execute("ROLLBACK TO SAVEPOINT backup")
        cursor.execute("SET ROLE thuisroute_web")
    assert rows_of(life.resident) == before
    with database_role("worker"):
        call_command("replay_erasures", ledger, verbosity=0)
        call_command("replay_erasures", ledger, verbosity=0)
        assert sorted(Count.objects.values_list("kind", "name", "number")) == counted
    again = rows_of(life.resident)
    again.pop("sharing_retentionday", 0), after.pop("sharing_retentionday", 0)
    assert again == after


def test_a_damaged_ledger_is_told_and_nothing_is_replayed(tmp_path: Path) -> None:
    ledger = tmp_path / "erasures.jsonl"
    ledger.write_text('{"id": "no"}\n')
    with pytest.raises(LedgerUnreadableError, match="Line 1"):
        read_ledger(ledger)


def test_an_account_is_emptied_five_years_after_its_last_seat(cast: Cast) -> None:
    user = cast.users["outside_consultant"]
    with database_role("worker"), connection.cursor() as cursor:
        cursor.execute(
            "UPDATE parties_seat SET until = kernel_today() WHERE user_id = %s",
            [user.pk],
        )
    left = clock.today()
    cast.travel((add_months(left, 60) - left).days - 1)
    night()
    user.refresh_from_db()
    assert user.name
    cast.travel(1)
    night()
    user.refresh_from_db()
    assert (user.name, user.is_active) == ("", False)
    assert str(user.pk) in user.email


def test_a_question_about_a_known_person_goes_after_a_year(
    cast: Cast, life: Life
) -> None:
    years(cast, 1)
    with database_role("worker"):
        assert rows_in("residents_resident", "id")
        assert texts_with("referrals_joinrequest", str(life.question))
    cast.travel(1)
    night()
    with database_role("worker"):
        assert not texts_with("referrals_joinrequest", str(life.question))
