"""An older copy of the database takes the place of the newer one, and forgets again."""

from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import connection

from tests import database
from tests.cast import cast_of_the_region
from tests.committed import own_database
from tests.retention.rows import Rows
from thuisroute.project.retention import erase_what_is_due
from thuisroute.sharing.models import Count, Destruction, Erasure
from thuisroute.tenancies.models import Lease

NAME, COPY = "retention_restore", "retention_backup"
ENDED = (
    "referral.registered", "referral.ready", "home.allocated", "lease.started",
    "lease.ended",
)  # fmt: skip


def as_role(name: str) -> None:
    chosen = {**settings.DATABASES["default"].get("OPTIONS", {})}
    chosen["options"] = f"-c role=thuisroute_{name}"
    connection.settings_dict["OPTIONS"] = chosen
    connection.close()


def years_pass(days: int) -> None:
    as_role("owner")
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE kernel_clock SET ahead = ahead + %s::interval", [f"{days} days"]
        )
    as_role("worker")


def back_up() -> None:
    connection.close()
    with database.maintenance() as server:
        server.execute(f'DROP DATABASE IF EXISTS "{COPY}" WITH (FORCE)')
        server.execute(f'CREATE DATABASE "{COPY}" TEMPLATE "{NAME}"')


def restore() -> None:
    connection.close()
    with database.maintenance() as server:
        server.execute(f'DROP DATABASE "{NAME}" WITH (FORCE)')
        server.execute(f'ALTER DATABASE "{COPY}" RENAME TO "{NAME}"')


def numbers() -> list[tuple[str, str, int]]:
    return sorted(Count.objects.values_list("kind", "name", "number"))


@pytest.mark.usefixtures("django_db_setup")
def test_a_restored_database_forgets_again_before_it_is_used(
    django_db_blocker: pytest.FixtureRequest, tmp_path: Path
) -> None:
    ledger = tmp_path / "erasures.jsonl"
    with (
        django_db_blocker.unblock(),  # type: ignore[attr-defined]  # pytest-django's own type is private
        own_database(NAME),
        pytest.MonkeyPatch.context() as patched,
    ):
        patched.setattr(settings, "ERASURE_LEDGER", ledger)
        rows = Rows(cast_of_the_region(), 1)
        as_role("worker")
        rows.opened()
        rows.registered()
        rows.housed()
        for name in ENDED:
            rows.happened(name, {"target_group": "shelter"})
        years_pass(731)
        back_up()
        assert erase_what_is_due() == 1
        assert not Lease.objects.exists()
        counted, erased = numbers(), Erasure.objects.count()
        assert len(ledger.read_text().splitlines()) == erased > 0

        restore()
        assert Lease.objects.count() == 1
        assert not Erasure.objects.exists()
        call_command("replay_erasures", ledger, verbosity=0)
        assert not Lease.objects.exists()
        assert (numbers(), Erasure.objects.count()) == (counted, erased)
        assert Destruction.objects.filter(of_table="tenancies_lease").get().rows == 1
        # The night after it finds nothing left to do.
        assert erase_what_is_due() == 0
        as_role("owner")
