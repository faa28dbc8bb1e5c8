"""Draw up the lease of the resident's own that was decided on (P2c)."""

from datetime import date
from uuid import UUID

from thuisroute.agreements.rules.events import Decision
from thuisroute.kernel import audit
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import Reason, Refused, insist
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.tenancies.facts import agreement_of
from thuisroute.tenancies.models import Lease
from thuisroute.tenancies.queries.decisions import last_decision
from thuisroute.tenancies.queries.one_lease import coming_lease_after, locked_lease
from thuisroute.tenancies.rules.following import FollowingFacts, may_follow
from thuisroute.tenancies.rules.forms import planned_until
from thuisroute.tenancies.rules.lifecycle import LeaseState


def prepare_own_lease(*, by: Actor, lease: UUID, rent: int, starts_on: date) -> Lease:
    """The lease that follows, as a draft in the form that the decision leads to."""
    old = locked_lease(by, lease, to=Capability.KEEP_LEASE)
    says = agreement_of(old)
    rule = says.conversion
    if rule is None:
        raise Refused(Reason("There is nothing to decide on a lease in this form."))
    insist(may_follow(_facts(old, rule.article, rent, starts_on)))
    form = says.lease_form(rule.to_form)
    own = Lease.objects.create(
        region_id=old.region_id,
        resident=old.resident,
        home=old.home,
        match=old.match,
        owner=old.owner,
        lessor=old.owner if old.owner.kind == form.landlord else old.lessor,
        follows=old,
        form=form.id,
        rent=rent,
        starts_on=starts_on,
        planned_until=planned_until(form, starts_on),
    )
    audit.record(
        "prepare_own_lease",
        kind="lease",
        key=own.pk,
        subject=own.resident_id,
        details={"form": form.id, "follows": old.pk, "starts_on": starts_on},
    )
    return own


def _facts(old: Lease, article: str, rent: int, starts_on: date) -> FollowingFacts:
    decision = last_decision(old.pk)
    return FollowingFacts(
        running=old.state == LeaseState.RUNNING.value,
        converts=decision is not None and decision.outcome == Decision.CONVERT.value,
        effective_on=decision.effective_on if decision else None,
        coming=coming_lease_after(old.pk) is not None,
        starts_on=starts_on,
        rent=rent,
        article=article,
    )
