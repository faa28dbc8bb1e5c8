"""Say afterwards whether an emergency access was justified."""

from uuid import UUID

from django.db import connection

from thuisroute.kernel import audit
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import insist
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.sharing.access import insist_on_role
from thuisroute.sharing.emergencies import Opened
from thuisroute.sharing.rules.emergency import Judgement, may_review


def review_emergency(
    *, by: Actor, opened: Opened, verdict: Judgement, words: str
) -> None:
    """Once, by somebody else; the database looks again whose watch it is."""
    insist_on_role(by, Capability.REVIEW_EMERGENCY)
    insist(
        may_review(by.user, opened.user_id, reviewed=bool(opened.verdict), words=words)
    )
    resident = _write(opened.id, verdict, words.strip())
    audit.record(
        "emergency.review",
        kind="emergency",
        key=opened.id,
        subject=resident,
        purpose="supervision",
        details={"emergency": opened.id, "verdict": verdict.value},
    )


def _write(access: UUID, verdict: Judgement, words: str) -> UUID | None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT sharing_emergency_review(%s, %s, %s)",
            [access, verdict.value, words],
        )
        resident: UUID | None = cursor.fetchone()[0]
    return resident
