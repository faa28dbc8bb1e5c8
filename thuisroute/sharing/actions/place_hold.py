"""Keep everything of one dossier until a hold is lifted or has ended."""

from datetime import date
from uuid import UUID, uuid4

from django.db import connection

from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import Reason, Refused, insist
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.sharing.access import insist_on_role
from thuisroute.sharing.rules.holding import may_be_held

NOBODY = Reason(
    "There is no dossier with this number that your organisation has to do with."
)
PLACE = "SELECT sharing_place_hold(%s, %s, %s, %s, %s, %s, %s)"


def place_hold(
    *,
    by: Actor,
    number: str,
    reason: str,
    source: str,
    review_by: date,
    until: date | None,
) -> UUID:
    """From today; what was due already and is still there stays as well."""
    insist_on_role(by, Capability.MANAGE_RETENTION)
    today = clock.today()
    insist(may_be_held(review_by=review_by, until=until, today=today))
    hold = uuid4()
    with connection.cursor() as cursor:
        cursor.execute(PLACE, [hold, number, reason, source, today, review_by, until])
        resident = cursor.fetchone()[0]
    if resident is None:
        raise Refused(NOBODY, field="number")
    audit.record(
        "place_hold", kind="legal_hold", key=hold, subject=resident,
        details={"review_by": review_by, "until": until},
    )  # fmt: skip
    return hold
