"""Injected SQL neither reads the hash of a password nor puts another in its place."""

from uuid import UUID

import pytest
from django.db import ProgrammingError, connection, transaction
from django.test import Client

from tests.cast import Cast
from tests.password import PASSWORD
from tests.permissions.tables import texts_with
from tests.roles import database_role
from thuisroute.kernel.proofs import proof
from thuisroute.parties import passwords
from thuisroute.parties.models import User

FORBIDDEN = [
    "SELECT password FROM parties_user",
    "SELECT hash FROM parties_password",
    "DELETE FROM parties_password",
    "UPDATE parties_password SET hash = 'x'",
    "INSERT INTO parties_password SELECT id, 'x' FROM parties_user",
    "SELECT parties_password(gen_random_uuid(), 'x')",
    "SELECT parties_set_password(gen_random_uuid(), 'x', 'x')",
]
READABLE = """
    SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p', 'v', 'm')
      AND has_any_column_privilege(c.oid, 'SELECT')
"""
Row = tuple[object, ...]


@pytest.mark.parametrize("role", ["web", "worker"])
@pytest.mark.parametrize("statement", FORBIDDEN)
def test_no_role_of_the_program_may(cast: Cast, statement: str, role: str) -> None:
    with (
        cast.acting("mediator"),
        database_role(role),
        pytest.raises(ProgrammingError),
        transaction.atomic(),
    ):
        rows(statement)


def test_no_table_that_the_web_role_reads_holds_a_hash(cast: Cast) -> None:
    hashes = kept()
    assert len(hashes) == len(cast.users)
    with cast.acting("administrator"):
        tables = [str(name) for (name,) in rows(READABLE)]
        assert "parties_user" in tables
        found = {table for table in tables for one in hashes if texts_with(table, one)}
    assert found == set()


def test_a_proof_for_one_person_is_none_for_another(cast: Cast) -> None:
    mine, other = cast.users["mediator"].pk, cast.users["administrator"].pk
    with cast.acting("mediator"):
        made = proof("password: look", mine)
        with (
            pytest.raises(ProgrammingError, match="proof refused"),
            transaction.atomic(),
        ):
            rows("SELECT parties_password(%s, %s)", other, made)


def test_the_right_password_opens_the_door_and_only_that(cast: Cast) -> None:
    who = cast.users["mediator"]
    passwords.keep(who.pk, "een heel nieuw wachtwoord")
    assert who.check_password("een heel nieuw wachtwoord")
    assert not who.check_password(PASSWORD)
    for word, status in ((PASSWORD, 200), ("een heel nieuw wachtwoord", 302)):
        typed = {"email": who.email, "password": word}
        assert Client().post("/login", typed).status_code == status


def test_who_has_no_password_does_not_get_in(cast: Cast) -> None:
    with database_role("worker"):
        who = User.objects.create(email="zonder@voorbeeld.example", name="Zonder Woord")
    for word in ("", "x", PASSWORD):
        assert not who.check_password(word)


def kept() -> list[str]:
    with database_role("owner"):
        return [str(one) for (one,) in rows("SELECT hash FROM parties_password")]


def rows(statement: str, *values: UUID | bytes) -> list[Row]:
    with connection.cursor() as cursor:
        cursor.execute(statement, values or None)
        found: list[Row] = cursor.fetchall()
    return found
