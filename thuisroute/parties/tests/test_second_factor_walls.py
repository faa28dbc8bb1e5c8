"""Injected SQL neither reads a second factor nor puts another in its place."""

import json

import pytest
from axes.models import AccessAttempt
from django.db import ProgrammingError, connection, transaction
from django.test import Client

from tests.cast import Cast
from tests.password import PASSWORD
from thuisroute.parties import one_time_codes, second_factors

FORBIDDEN = [
    "SELECT * FROM parties_secondfactor",
    "DELETE FROM parties_secondfactor",
    "UPDATE parties_secondfactor SET used_step = 0",
    "SELECT parties_second_factor(gen_random_uuid(), 'x')",
    "SELECT parties_spend_step(gen_random_uuid(), 1, 'x')",
    "SELECT parties_spend_recovery(gen_random_uuid(), 'x', 'x')",
    "SELECT parties_set_second_factor(gen_random_uuid(), 'x', 1, '{}', 'renewal', 'x')",
]


@pytest.mark.parametrize("statement", FORBIDDEN)
def test_the_web_role_may_not(cast: Cast, statement: str) -> None:
    with (
        cast.acting("mediator"),
        pytest.raises(ProgrammingError),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement)


def test_a_secret_opens_for_its_own_person_only(cast: Cast) -> None:
    mine, other = cast.users["mediator"].pk, cast.users["support_worker"].pk
    sealed = second_factors.sealed_for(mine, "ABCD")
    assert b"ABCD" not in sealed
    assert second_factors.unsealed_for(mine, sealed) == "ABCD"
    with pytest.raises(Exception, match=r"^$"):
        second_factors.unsealed_for(other, sealed)


def test_the_recovery_codes_are_kept_as_hashes(cast: Cast) -> None:
    user = cast.users["mediator"].pk
    codes = one_time_codes.new_recovery_codes()
    hashes = [one_time_codes.recovery_hash(user, one) for one in codes]
    sealed = second_factors.sealed_for(user, "ABCD")
    assert second_factors.keep(user, sealed, 5, hashes, renewal=False)
    found = second_factors.look(user)
    assert found
    assert found.recovery_left == 10
    with connection.cursor() as cursor:
        cursor.execute("SET ROLE thuisroute_owner")
        cursor.execute("SELECT row_to_json(f)::text FROM parties_secondfactor f")
        row = cursor.fetchone()[0]
        cursor.execute("SET ROLE thuisroute_web")
    assert not any(one in json.dumps(row) for one in codes)


def test_what_was_typed_is_not_kept_with_a_wrong_password(cast: Cast) -> None:
    Client().post(
        "/login",
        {"email": "x@voorbeeld.example", "password": "wrong", "carried-a": "geheim"},
    )
    Client().post("/login", {"email": "x@voorbeeld.example", "password": PASSWORD})
    for kept in AccessAttempt.objects.all():
        assert "geheim" not in kept.post_data
        assert "voorbeeld.example" not in kept.username
        assert kept.failures_since_start == 2
