"""A session is worth what the database says it is; time never runs backwards."""

import pytest
from django.db import connection

from tests.cast import Cast
from thuisroute.kernel import audit, clock, sessions


def value(statement: str) -> object:
    with connection.cursor() as cursor:
        cursor.execute(statement)
        return cursor.fetchone()[0]


def as_owner(statement: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SET ROLE thuisroute_owner")
        cursor.execute(statement)
        cursor.execute("SET ROLE thuisroute_web")


def test_a_token_is_its_seat_and_a_wrong_one_is_nobody(cast: Cast) -> None:
    token = sessions.open_session(cast.actors["mediator"])
    assert sessions.begin(token).actor == cast.actors["mediator"]
    assert sessions.begin(token + "x").actor is None
    assert value("SELECT kernel_actor_user()") is None


def test_a_closed_session_opens_nothing(cast: Cast) -> None:
    token = sessions.open_session(cast.actors["mediator"])
    sessions.begin(token)
    sessions.close_session()
    assert sessions.begin(token).actor is None


def test_a_quiet_session_ends(cast: Cast) -> None:
    token = sessions.open_session(cast.actors["mediator"])
    as_owner("UPDATE kernel_session SET seen_at = kernel_now() - interval '31 minutes'")
    assert sessions.begin(token).actor is None


def test_a_clock_set_back_does_not_revive_a_session(cast: Cast) -> None:
    token = sessions.open_session(cast.actors["mediator"])
    as_owner("UPDATE kernel_clock SET high_water = high_water + interval '2 days'")
    assert sessions.begin(token).actor is None


def test_time_is_the_highest_ever_seen(cast: Cast) -> None:
    before = clock.now()
    as_owner("UPDATE kernel_clock SET high_water = high_water + interval '40 days'")
    assert (clock.now() - before).days in {39, 40}


def test_the_log_says_who_acted_whatever_the_caller_claims(cast: Cast) -> None:
    with cast.acting("mediator") as actor:
        audit.record("look", kind="dossier", key="x")
    as_owner("GRANT SELECT ON kernel_audit TO thuisroute_owner")
    with connection.cursor() as cursor:
        cursor.execute("SET ROLE thuisroute_owner")
        cursor.execute(
            "SELECT user_id, party_id, role, database_role FROM kernel_audit "
            "ORDER BY id DESC LIMIT 1"
        )
        line = cursor.fetchone()
    assert line[:3] == (actor.user, actor.party, "mediator")


@pytest.mark.parametrize(
    "tampering",
    [
        "UPDATE kernel_audit SET action = 'other' WHERE place = 1",
        "DELETE FROM kernel_audit WHERE place = 1",
        "UPDATE kernel_audit SET at = at - interval '1 day' WHERE place = 1",
        "UPDATE kernel_audit SET subject_id = gen_random_uuid() WHERE place = 1",
    ],
)
def test_a_changed_log_is_found(cast: Cast, tampering: str) -> None:
    with cast.acting("mediator"):
        for number in range(8):
            audit.record("look", kind="dossier", key=number)
    with connection.cursor() as cursor:
        cursor.execute("SET ROLE thuisroute_owner")
        cursor.execute("SET ROLE thuisroute_audit")
        cursor.execute("SELECT count(*) FROM kernel_audit_faults()")
        assert cursor.fetchone()[0] == 0
        cursor.execute("SET ROLE thuisroute_owner")
        cursor.execute("ALTER TABLE kernel_audit DISABLE TRIGGER USER")
        cursor.execute(tampering)
        cursor.execute("SET ROLE thuisroute_audit")
        cursor.execute("SELECT count(*) FROM kernel_audit_faults()")
        assert cursor.fetchone()[0] > 0
