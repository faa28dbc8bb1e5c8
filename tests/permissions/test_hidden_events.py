"""Where a hidden address is, is not told by what happened about the home either."""

from collections.abc import Iterable
from typing import Protocol

import pytest
from django.db import ProgrammingError, connection, transaction

from tests.cast import Cast
from tests.permissions.tables import without_row_security
from thuisroute.desk.dossier import open_dossier_page
from thuisroute.kernel import clock, looks
from thuisroute.kernel.questions import ask
from thuisroute.residents.models import DossierEvent
from thuisroute.residents.queries.events import Past, past
from thuisroute.sharing.actions.hide_address import hide_address
from thuisroute.tenancies.models import Lease
from thuisroute.tenancies.tests.builders import a_running_lease

OF_THE_HOME = {"proposal.made", "offer.made", "intake.held", "home.allocated"}


class Named(Protocol):
    """An event, however it was read."""

    @property
    def name(self) -> str: ...


@pytest.fixture
def lease(cast: Cast) -> Lease:
    return a_running_lease(cast)


def hidden(cast: Cast, lease: Lease) -> None:
    with cast.acting("support_worker") as actor:
        hide_address(
            by=actor, resident=lease.resident_id, ground="threat", on=clock.today()
        )


def told(rows: Iterable[Named]) -> set[str]:
    return OF_THE_HOME & {one.name for one in rows}


def test_raw_sql_reads_them_where_the_address_is_told_only(
    cast: Cast, lease: Lease
) -> None:
    with cast.acting("mediator"):
        before = told(DossierEvent.objects.all())
    assert "home.allocated" in before
    hidden(cast, lease)
    with cast.acting("mediator"):
        assert told(DossierEvent.objects.all()) == set()
        assert DossierEvent.objects.filter(name="referral.registered").exists()
    for who in ("support_worker", "wmo_consultant", "housing_consultant"):
        with cast.acting(who):
            assert told(DossierEvent.objects.all()) == before, who


@pytest.mark.parametrize("walls", ["both", "first only"])
def test_the_dossier_leaves_them_out(cast: Cast, lease: Lease, walls: str) -> None:
    hidden(cast, lease)
    if walls == "first only":
        without_row_security()
    for who, sees in (("mediator", False), ("support_worker", True)):
        looks.begin()
        with cast.acting(who) as actor:
            read = open_dossier_page(actor, lease.resident_id)
        looks.end()
        assert bool(told(read.events)) == sees, who
        assert bool(told(read.history)) == sees, who


def test_the_program_still_counts_from_them_and_nobody_else_does(
    cast: Cast, lease: Lease
) -> None:
    hidden(cast, lease)
    with cast.acting("mediator"):
        everything = past(lease.resident_id)
        counted: list[Past] = ask(everything).of(everything)
        assert "home.allocated" in told(counted)
        with (
            pytest.raises(ProgrammingError, match="proof"),
            transaction.atomic(),
            connection.cursor() as cursor,
        ):
            cursor.execute(
                "SELECT * FROM residents_past(%s, %s)", [lease.resident_id, b"no"]
            )
