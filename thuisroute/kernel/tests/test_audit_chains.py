"""The log's chains: many, so that writers seldom wait, and one a transaction."""

import pytest
from django.db import connection, transaction

from thuisroute.kernel import audit


def chains(kind: str) -> list[int]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT DISTINCT chain FROM kernel_audit WHERE object_kind = %s", [kind]
        )
        return [row[0] for row in cursor.fetchall()]


@pytest.mark.django_db
def test_one_transaction_writes_to_one_chain_so_that_two_never_deadlock() -> None:
    for number in range(20):
        audit.record("look", kind="one", key=number)
    assert len(chains("one")) == 1


@pytest.mark.django_db(transaction=True)
def test_transactions_after_each_other_spread_over_the_chains() -> None:
    for number in range(20):
        with transaction.atomic():
            audit.record("look", kind="many", key=number)
    assert len(chains("many")) > 3
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM kernel_audit_faults()")
        assert cursor.fetchone()[0] == 0
