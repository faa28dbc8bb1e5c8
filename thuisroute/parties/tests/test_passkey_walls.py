"""Injected SQL neither reads a passkey nor puts another in its place."""

import pytest
from django.db import ProgrammingError, connection, transaction

from tests.cast import Cast
from tests.roles import database_role

FORBIDDEN = [
    "SELECT * FROM parties_passkey",
    "DELETE FROM parties_passkey",
    "UPDATE parties_passkey SET sign_count = 0",
    "INSERT INTO parties_passkey SELECT * FROM parties_passkey",
    "SELECT parties_passkeys('staff', gen_random_uuid(), 'x')",
    "SELECT parties_passkey_owner('x', 'x')",
    "SELECT parties_add_passkey('staff', gen_random_uuid(), 'x', 'x', 0, 'x', 'x')",
    "SELECT parties_use_passkey(gen_random_uuid(), 1, '2030-01-01', 'x')",
    (
        "SELECT parties_rename_passkey('staff', gen_random_uuid(), gen_random_uuid(), "
        "'x', 'x')"
    ),
    "SELECT parties_remove_passkey('staff', gen_random_uuid(), gen_random_uuid(), 'x')",
    "SELECT parties_factors('{}', 'x')",
]


@pytest.mark.parametrize("role", ["web", "worker"])
@pytest.mark.parametrize("statement", FORBIDDEN)
def test_no_role_of_the_program_may(cast: Cast, statement: str, role: str) -> None:
    with (
        cast.acting("mediator"),
        database_role(role),
        pytest.raises(ProgrammingError),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement)
