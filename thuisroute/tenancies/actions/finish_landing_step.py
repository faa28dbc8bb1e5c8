"""Write down that a step of landing was done, and how it went (C21, WP6.3)."""

from datetime import date
from uuid import UUID

from thuisroute.agreements.rules.events import EventName
from thuisroute.agreements.rules.landing import LandingKind
from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import insist
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.tenancies.actions.tell import tell
from thuisroute.tenancies.facts import agreement_of
from thuisroute.tenancies.landing_facts import item_of
from thuisroute.tenancies.models import LandingStep
from thuisroute.tenancies.queries.landing import card_of, landing_step_for, step_seen
from thuisroute.tenancies.queries.one_lease import locked_lease
from thuisroute.tenancies.rules.landing import DoneFacts, may_be_done


def finish_landing_step(
    *, by: Actor, step: UUID, done_on: date, how_it_went: str = ""
) -> LandingStep:
    """An introduction that was done is told, since an obligation may wait for it."""
    seen = landing_step_for(by, step, to=Capability.RECORD_NEIGHBOURS)
    lease = locked_lease(by, seen.lease_id, to=Capability.RECORD_NEIGHBOURS)
    row = landing_step_for(by, step)
    article = item_of(agreement_of(lease), row.item).article
    insist(may_be_done(_facts(by, row, done_on), today=clock.today(), article=article))
    row.done_on, row.how_it_went = done_on, how_it_went.strip()
    row.save(update_fields=["done_on", "how_it_went"])
    audit.record(
        "finish_landing_step",
        kind="landing_step",
        key=row.pk,
        subject=row.resident_id,
        details={"item": row.item, "on": done_on},
    )
    if row.kind == LandingKind.INTRODUCTION:
        tell(
            EventName.NEIGHBOURS_MET,
            by=by,
            lease=lease,
            on=done_on,
            source=("landing_step", row.pk),
        )
    return row


def _facts(by: Actor, row: LandingStep, done_on: date) -> DoneFacts:
    match = row.lease.match
    return DoneFacts(
        kind=LandingKind(row.kind),
        done_on=done_on,
        allocated_on=match.allocated_on or row.lease.starts_on,
        already=row.done_on is not None,
        said=step_seen(row).said,
        card_there=card_of(by, match.pk, row.resident_id) is not None,
    )
