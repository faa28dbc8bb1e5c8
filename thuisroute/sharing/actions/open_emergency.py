"""Open one dossier because life or health is in danger."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID, uuid4

from django.db import connection

from thuisroute.agreements.queries import law_in_force
from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.proofs import proof
from thuisroute.kernel.verdicts import Reason, Refused, insist
from thuisroute.kernel.working_days import add_working_days
from thuisroute.parties.queries import party
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.sharing.access import insist_on_role
from thuisroute.sharing.queries.policy import emergencies_of, emergency_suspended
from thuisroute.sharing.rules.emergency import Helper, may_open


def open_emergency(
    *, by: Actor, number: str, keys: Iterable[bytes], reason: str
) -> UUID:
    """Whose dossier is open now. Refused when the person is not exactly one; the second
    factor was asked before."""
    insist_on_role(by, Capability.BREAK_GLASS)
    rule = law_in_force(by.region).emergency
    helper = Helper(
        party(by.party).kind,
        by.role,
        open_already=emergencies_of(by).exists(),
        suspended=emergency_suspended(by),
    )
    insist(may_open(rule, helper, reason))
    assert rule is not None, "nobody may open without a rule"  # noqa: S101 - for mypy: the verdict said so
    resident = _find(by, number, sorted(keys))
    if resident is None:
        raise Refused(Reason("Nobody, or more than one person, is known by this."))
    access = uuid4()
    due = add_working_days(clock.today(), rule.review_within_working_days)
    said = (access, resident, ",".join(rule.domains), rule.minutes, due)
    _ask(
        "SELECT sharing_emergency_open(%s, %s, %s, %s, %s, %s, %s)",
        *said,
        reason.strip(),
        proof("emergency: open", by.user, by.seat, *said),
    )
    audit.record(
        "emergency.open",
        kind="emergency",
        key=access,
        subject=resident,
        purpose="emergency",
        details={"emergency": access, "minutes": rule.minutes, "review_by": due},
    )
    return resident


def _find(by: Actor, number: str, keys: list[bytes]) -> UUID | None:
    """Told in the log, found or not, without what was typed."""
    joined = ",".join(key.hex() for key in keys)
    said = [number, joined] if keys else [number]
    found: UUID | None = _ask(
        "SELECT sharing_emergency_find(%s, %s::bytea[], %s)",
        number,
        keys,
        proof("emergency: find", by.user, *said),
    )
    audit.record(
        "search",
        kind="emergency",
        key="person",
        subject=found,
        purpose="emergency",
        refused=found is None,
    )
    return found


def _ask(statement: str, *values: Any) -> UUID | None:  # noqa: ANN401 - what psycopg takes
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        answer: UUID | None = cursor.fetchone()[0]
    return answer
