"""What the rules of leases look at, read from this and other contexts."""

from datetime import date
from uuid import UUID

from django.utils.translation import get_language

from thuisroute.agreements.queries import agreement
from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.events import EventName
from thuisroute.agreements.rules.homes import LeaseForm
from thuisroute.homes.queries.framework_agreements import frameworks_between
from thuisroute.kernel.actor import Actor
from thuisroute.referrals.queries.in_order import in_order
from thuisroute.referrals.queries.one_referral import items_of
from thuisroute.tenancies.models import Lease
from thuisroute.tenancies.rules.forms import needs_framework
from thuisroute.tenancies.rules.signing import BeforeStart


def agreement_of(lease: Lease) -> Agreement:
    """The version of the agreement that the resident's dossier follows."""
    return agreement(lease.resident.agreement_id)


def framework_for(
    says: Agreement, form: LeaseForm, *, provider: UUID, association: UUID, on: date
) -> UUID | None:
    """The framework agreement that a lease in this form would stand on."""
    if not needs_framework(says, form):
        return None
    row = frameworks_between(provider, association, on).first()
    return row.pk if row else None


def before_start(by: Actor, lease: Lease) -> BeforeStart:
    """What had to be in order before a lease starts (P1c), whoever starts it.

    Who has no part in the registration, such as an association, sees none of it and
    is only told whether all of it is."""
    asked = [
        condition
        for condition in agreement_of(lease).readiness
        if condition.required
        and condition.needed_before == EventName.LEASE_STARTED
        and condition.belongs_to(lease.match.referral.product)
    ]
    referral = lease.match.referral_id
    open_now = {item.condition for item in items_of(by, referral) if not item.settled}
    language = get_language() or "nl"
    return BeforeStart(
        in_order=in_order(
            by,
            resident=lease.resident_id,
            referral=referral,
            conditions=[condition.id for condition in asked],
        ),
        unmet=tuple(
            (condition.label.in_language(language), condition.article)
            for condition in asked
            if condition.id in open_now
        ),
        article=asked[0].article if asked else "",
    )


def article_of_intake(says: Agreement) -> str:
    """The article that asks for an intake before allocation."""
    return says.intake.article if says.intake else ""


def article_of_clock(says: Agreement, event: EventName) -> str:
    """The article whose clock this event fulfils; empty where none does."""
    for clock in says.clocks:
        if any(trigger.event == event for trigger in clock.fulfilled_by):
            return clock.article
    return ""
