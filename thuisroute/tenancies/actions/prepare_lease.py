"""Draw up a lease for a home that was allocated after an intake (P2a, P2b)."""

from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from django.db.models import Q

from thuisroute.agreements.queries import agreement
from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.homes.actions.keep_for_somebody import locked_home
from thuisroute.kernel import audit
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import Reason, Refused, insist
from thuisroute.matching.queries.matches import shared_match
from thuisroute.matching.queries.steps import intake_of
from thuisroute.matching.rules.lifecycle import MatchState
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.sharing.access import insist_on_resident
from thuisroute.sharing.queries.policy import HOUSING
from thuisroute.tenancies.actions.weigh_form import (
    insist_on_weighing,
    write_weighing,
)
from thuisroute.tenancies.facts import article_of_intake, framework_for
from thuisroute.tenancies.models import Lease
from thuisroute.tenancies.rules.forms import (
    article_of_framework,
    first_forms,
    needs_framework,
    planned_until,
)
from thuisroute.tenancies.rules.lifecycle import LeaseState
from thuisroute.tenancies.rules.preparing import PreparationFacts, may_be_prepared
from thuisroute.tenancies.rules.weighing import Weighing

COMING = (LeaseState.PREPARED.value, LeaseState.SIGNED.value)


@dataclass(frozen=True)
class LeaseTerms:
    """What is agreed on paper: form by the pack's key, rent in cents a month.

    `fixed_term_ground`: why there may be a last day, by the law's key, and whether it
    was shown; the law warns and never stops a draft.
    """

    form: str
    rent: int
    starts_on: date
    fixed_term_ground: str = ""
    ground_shown: bool = False
    weighing: Weighing = field(default_factory=Weighing)


def prepare_lease(*, by: Actor, match: UUID, terms: LeaseTerms) -> Lease:
    """The lease as a draft; nothing counts before it is signed."""
    row = shared_match(by, match)
    insist_on_resident(by, row.resident_id, domain=HOUSING, to=Capability.KEEP_LEASE)
    locked_home(row.home_id, by)
    says = agreement(row.resident.agreement_id)
    if terms.form not in {form.id for form in says.lease_forms}:
        raise Refused(Reason("Choose one of the forms."), field="form")
    _known_ground(says, terms.fixed_term_ground)
    form = says.lease_form(terms.form)
    lease = Lease(
        region_id=row.region_id,
        resident=row.resident,
        home=row.home,
        match=row,
        owner=row.association,
        lessor_id=row.association_id
        if row.association.kind == form.landlord
        else row.referral.provider_id,
        form=form.id,
        rent=terms.rent,
        starts_on=terms.starts_on,
        planned_until=planned_until(form, terms.starts_on),
        fixed_term_ground=terms.fixed_term_ground,
        ground_shown=terms.ground_shown,
    )
    lease.framework_id = _framework(lease, says)
    insist(may_be_prepared(_facts(lease, says)))
    insist_on_weighing(lease, says, terms.weighing)
    lease.save(force_insert=True)
    write_weighing(lease, says, terms.weighing, by=by)
    audit.record(
        "prepare_lease",
        kind="lease",
        key=lease.pk,
        subject=lease.resident_id,
        details={"form": form.id, "starts_on": terms.starts_on},
    )
    return lease


def _framework(lease: Lease, says: Agreement) -> UUID | None:
    return framework_for(
        says,
        says.lease_form(lease.form),
        provider=lease.match.referral.provider_id,
        association=lease.owner_id,
        on=lease.starts_on,
    )


def _known_ground(says: Agreement, ground: str) -> None:
    law = says.fixed_term
    if ground and (law is None or law.ground(ground) is None):
        raise Refused(
            Reason("Choose one of the grounds of the law."), field="fixed_term_ground"
        )


def _facts(lease: Lease, says: Agreement) -> PreparationFacts:
    form, match = says.lease_form(lease.form), lease.match
    product = match.referral.product
    intake = intake_of(match.pk)
    others = Lease.objects.filter(Q(resident=lease.resident_id) | Q(home=lease.home_id))
    return PreparationFacts(
        allocated=match.state == MatchState.ALLOCATED.value,
        allocated_on=match.allocated_on,
        intake_held_on=intake.held_on if intake else None,
        intake_positive=intake is not None and intake.positive,
        intake_article=article_of_intake(says),
        form_allowed=form in first_forms(says, product),
        form_article=says.product(product).article,
        framework_needed=needs_framework(says, form),
        framework_held=lease.framework_id is not None,
        contracted=match.referral.provider.contracted,
        framework_article=article_of_framework(says, form),
        coming_lease=others.filter(state__in=COMING).exists(),
        running_lease=others.filter(state=LeaseState.RUNNING.value).exists(),
        starts_on=lease.starts_on,
        planned_until=lease.planned_until,
        home_until=lease.home.available_until,
        rent=lease.rent,
    )
