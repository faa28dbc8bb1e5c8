"""Plan something that helps a resident land among neighbours (C21, WP6.3)."""

from uuid import UUID

from thuisroute.kernel import audit
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import insist
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.sharing.access import insist_on_resident
from thuisroute.tenancies.facts import agreement_of
from thuisroute.tenancies.landing_facts import item_of, signs_for
from thuisroute.tenancies.models import LandingStep
from thuisroute.tenancies.queries.one_lease import locked_lease
from thuisroute.tenancies.rules.landing import LandingTerms, may_be_planned
from thuisroute.tenancies.rules.lifecycle import OVER


def plan_landing_step(*, by: Actor, lease: UUID, terms: LandingTerms) -> LandingStep:
    """In the life domain of its entry in the pack; the resident is asked next."""
    row = locked_lease(by, lease, to=Capability.RECORD_NEIGHBOURS)
    says = agreement_of(row)
    item = item_of(says, terms.item)
    insist_on_resident(
        by, row.resident_id, domain=item.domain, to=Capability.RECORD_NEIGHBOURS
    )
    signs = signs_for(says, row)
    insist(may_be_planned(terms, item.kind, goes_on=row.state not in OVER, signs=signs))
    made = LandingStep.objects.create(
        lease=row,
        resident_id=row.resident_id,
        item=item.id,
        kind=item.kind.value,
        domain=item.domain,
        whom=terms.whom.strip(),
        what=terms.what.strip(),
        who=terms.who.strip(),
        planned_on=terms.planned_on,
        set_by=by.user,
    )
    audit.record(
        "plan_landing_step",
        kind="landing_step",
        key=made.pk,
        subject=row.resident_id,
        details={"item": item.id},
    )
    return made
