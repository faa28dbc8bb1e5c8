"""What each database role may not do, and what start-up refuses."""

import pytest
from django.db import InternalError, ProgrammingError, connection, transaction

from tests.cast import Cast
from thuisroute.kernel.startup import UnsafeDatabase, insist_on_walls

FORBIDDEN = [
    "SELECT * FROM kernel_session",
    "SELECT * FROM kernel_secret",
    "UPDATE kernel_audit SET action = 'x'",
    "DELETE FROM kernel_audit",
    "TRUNCATE kernel_audit",
    "SELECT * FROM kernel_audit",
    "INSERT INTO sharing_grant (id) VALUES (gen_random_uuid())",
    "UPDATE sharing_grant SET role = 'x'",
    "SELECT * FROM residents_personkey",
    "UPDATE kernel_clock SET ahead = '1 year'",
    "ALTER TABLE residents_resident DISABLE ROW LEVEL SECURITY",
    "DROP POLICY granted_select ON residents_resident",
    "CREATE TABLE mine (id int)",
    "SELECT kernel_check_proof('a', 'b')",
    "SELECT sharing_replace_grants(gen_random_uuid(), gen_random_uuid(), '[]', 'x')",
    (
        "SELECT kernel_open_session('a', gen_random_uuid(), gen_random_uuid(), "
        "gen_random_uuid(), 'mediator', gen_random_uuid(), '1 hour', '1 hour', 'x')"
    ),
]


@pytest.mark.parametrize("statement", FORBIDDEN)
def test_the_web_role_may_not(cast: Cast, statement: str) -> None:
    with (
        cast.acting("mediator"),
        pytest.raises((ProgrammingError, InternalError)),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement)


def test_start_up_refuses_a_role_that_owns_the_tables(db: None) -> None:
    with pytest.raises(UnsafeDatabase) as refusal:
        insist_on_walls()
    assert "owns tables" in str(refusal.value)


def test_start_up_refuses_a_missing_wall(cast: Cast) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SET ROLE thuisroute_owner")
        cursor.execute("ALTER TABLE residents_identity NO FORCE ROW LEVEL SECURITY")
        cursor.execute("SET ROLE thuisroute_web")
    with pytest.raises(UnsafeDatabase) as refusal:
        insist_on_walls()
    assert "residents_identity" in str(refusal.value)


def test_the_web_role_finds_nothing_else_wrong(cast: Cast) -> None:
    with pytest.raises(UnsafeDatabase) as refusal:
        insist_on_walls()
    # The throw-away server of the tests is the one place without durability.
    assert {line.split()[1] for line in str(refusal.value).splitlines()} <= {
        "fsync", "full_page_writes", "synchronous_commit",
    }  # fmt: skip
