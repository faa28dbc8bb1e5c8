"""Two real connections: one reads in a transaction of its own, the other withdraws."""

from dataclasses import dataclass
from uuid import UUID

import psycopg
from django.db import connection, transaction
from psycopg.conninfo import make_conninfo

from tests.cast import Cast, cast_of_the_region
from tests.committed import as_web
from thuisroute.kernel import sessions
from thuisroute.referrals.tests.builders import a_registered_referral
from thuisroute.sharing.queries.policy import domains_shared
from thuisroute.sharing.tests.builders import taken_back

RAW = "SELECT count(*) FROM residents_identity WHERE resident_id = %s"


@dataclass(frozen=True)
class Seen:
    """Before and after the withdrawal, in raw SQL and by the policy."""

    rows: tuple[int, int]
    policy: tuple[bool, bool]


def withdraw_under_a_reader() -> Seen:
    """Needs an empty database of its own, entered as the owner."""
    with transaction.atomic():
        cast = cast_of_the_region()
    as_web()
    with transaction.atomic():
        resident = a_registered_referral(cast).resident_id
    token = _session(cast)
    with psycopg.connect(_address()) as reader:
        reader.execute("SELECT * FROM kernel_begin(%s)", [token])
        before = _count(reader, resident)
        policy_before = _policy(token, resident)
        with transaction.atomic():
            taken_back(cast, resident)
        # The same transaction, whose snapshot is taken anew at every statement.
        after = _count(reader, resident)
    return Seen((before, after), (policy_before, _policy(token, resident)))


def _session(cast: Cast) -> str:
    with transaction.atomic():
        return sessions.open_session(cast.actors["mediator"])


def _policy(token: str, resident: UUID) -> bool:
    with transaction.atomic(), sessions.acting(token) as actor:
        return "identity" in domains_shared(actor, resident)


def _count(reader: "psycopg.Connection[tuple[int]]", resident: UUID) -> int:
    row = reader.execute(RAW, [resident]).fetchone()
    return row[0] if row else 0


def _address() -> str:
    params = connection.get_connection_params()
    wanted = ("dbname", "user", "password", "host", "port", "options")
    return make_conninfo(**{name: params[name] for name in wanted if params.get(name)})
