"""A running lease ends; the home, the resident and the association are free again."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from thuisroute.agreements.rules.events import EventName
from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import insist
from thuisroute.matching.actions.follow_lease import release_home
from thuisroute.matching.queries.matches import matches_of_resident
from thuisroute.matching.rules.lifecycle import RUNNING
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.sharing.actions.involve import close_involvement
from thuisroute.tenancies.actions.say_why_ended import say_why_ended
from thuisroute.tenancies.actions.tell import tell
from thuisroute.tenancies.models import Lease
from thuisroute.tenancies.moving import LEASES
from thuisroute.tenancies.queries.latest import latest_fact_on
from thuisroute.tenancies.queries.one_lease import coming_lease_after, locked_lease
from thuisroute.tenancies.rules.ending import EndingFacts, HomeAfterwards, may_be_ended
from thuisroute.tenancies.rules.lifecycle import LeaseState


@dataclass(frozen=True)
class Ending:
    """When, why, and what becomes of the home."""

    ended_on: date
    reason: str
    home: HomeAfterwards


def end_lease(*, by: Actor, lease: UUID, ending: Ending) -> None:
    """Afterwards the association sees nothing of the resident any more (P4c).

    So whoever ends it for the association loses sight of it in this transaction.
    """
    row = locked_lease(by, lease, to=Capability.KEEP_LEASE)
    insist(may_be_ended(_facts(row, ending), today=clock.today()))
    LEASES.move(
        row,
        to=LeaseState.ENDED,
        by=by,
        on=ending.ended_on,
        ended_on=ending.ended_on,
    )
    say_why_ended(row, ending.reason)
    release_home(
        match=row.match_id,
        on=ending.ended_on,
        by=by,
        to_shop=ending.home == HomeAfterwards.IN_SHOP,
    )
    _let_association_go(row, by, ending.ended_on)
    audit.record(
        "end_lease",
        kind="lease",
        key=row.pk,
        subject=row.resident_id,
        details={"on": ending.ended_on, "home": ending.home.value},
    )
    tell(
        EventName.LEASE_ENDED,
        by=by,
        lease=row,
        on=ending.ended_on,
        attributes={"form": row.form},
    )


def _let_association_go(row: Lease, by: Actor, on: date) -> None:
    """Unless another home of the same association is being looked at."""
    others = [
        one
        for one in matches_of_resident(by, row.resident_id)
        if one.association_id == row.owner_id and one.state in RUNNING
    ]
    if not others:
        close_involvement(row.resident_id, party=row.owner_id, on=on)


def _facts(row: Lease, ending: Ending) -> EndingFacts:
    return EndingFacts(
        starts_on=row.starts_on,
        ended_on=ending.ended_on,
        last_event_on=latest_fact_on(row),
        reason=ending.reason,
        coming=coming_lease_after(row.pk) is not None,
    )
