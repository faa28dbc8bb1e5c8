"""What migrations may do to tables behind the second wall."""

import pytest
from django.db import connection

from thuisroute.kernel.row_security import by_owner

A_TABLE = (
    "CREATE TABLE kernel_trial (word text)",
    "INSERT INTO kernel_trial VALUES ('old')",
    "ALTER TABLE kernel_trial ENABLE ROW LEVEL SECURITY",
    "ALTER TABLE kernel_trial FORCE ROW LEVEL SECURITY",
)


@pytest.mark.django_db
def test_a_migration_changes_protected_rows_and_leaves_the_wall_standing() -> None:
    change = "UPDATE kernel_trial SET word = 'new'"
    with connection.cursor() as cursor:
        for statement in A_TABLE:
            cursor.execute(statement)
        cursor.execute(change)
        assert cursor.rowcount == 0, "the wall keeps the owner out as well"
        statements = [str(one) for one in by_owner(change, of="kernel_trial").sql]
        before, changing, after = statements
        cursor.execute(before)
        cursor.execute(changing)
        assert cursor.rowcount == 1
        cursor.execute(after)
        cursor.execute("SELECT count(*) FROM kernel_trial")
        assert cursor.fetchone() == (0,)
