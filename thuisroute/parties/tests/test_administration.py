"""Raw SQL of a page gives nobody a seat, an account or somebody else's party."""

from datetime import date
from uuid import UUID, uuid4

import pytest
from django.db import Error, connection, transaction

from tests.cast import Cast
from thuisroute.parties.models import Party, Seat, User


def refused(statement: str, *values: UUID | date) -> None:
    with (
        pytest.raises(Error, match=r"permission denied|row-level security"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement, values)


@pytest.mark.parametrize("who", ["support_worker", "administrator"])
def test_no_page_gives_a_seat_or_another_address(cast: Cast, who: str) -> None:
    mine = cast.users[who].pk
    with cast.acting(who) as actor:
        refused(
            "INSERT INTO parties_seat (id, user_id, party_id, role, since) "
            "VALUES (%s, %s, %s, 'mediator', %s)",
            *(uuid4(), mine, cast.party("transfer_point").pk, date(2020, 1, 1)),
        )
        refused("UPDATE parties_seat SET role = 'mediator' WHERE id = %s", actor.seat)
        refused("UPDATE parties_user SET email = 'ander@x.example' WHERE id = %s", mine)
    assert Seat.objects.filter(user=mine).count() == 1


def test_a_page_changes_the_language_of_its_own_reader_only(cast: Cast) -> None:
    with cast.acting("support_worker") as actor:
        assert User.objects.update(language="en") == 1
        assert User.objects.get(language="en").pk == actor.user


def test_only_the_administrator_keeps_parties(cast: Cast) -> None:
    with cast.acting("support_worker"):
        assert Party.objects.update(name="Van mij") == 0
        refused(
            "INSERT INTO parties_party (id, region_id, kind, code, name, "
            "municipality_code, phone, contracted, active) SELECT gen_random_uuid(), "
            "region_id, kind, 'NIEUW', name, municipality_code, phone, contracted, "
            "active FROM parties_party LIMIT 1"
        )
    with cast.acting("administrator") as actor:
        changed = Party.objects.update(phone="072 000 00 00")
        assert changed == Party.objects.filter(region_id=actor.region).count()
