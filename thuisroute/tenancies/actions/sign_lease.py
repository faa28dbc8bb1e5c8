"""A lease is signed by resident and lessor (P2d, P2e)."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.events import EventName
from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import Reason, Refused, insist
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.referrals.actions.home_seeker_registration import lose_registration
from thuisroute.tenancies.actions.start_lease import begin
from thuisroute.tenancies.actions.tell import tell, terms_of
from thuisroute.tenancies.facts import agreement_of, framework_for
from thuisroute.tenancies.models import Lease
from thuisroute.tenancies.moving import LEASES
from thuisroute.tenancies.queries.decisions import last_decision
from thuisroute.tenancies.queries.one_lease import locked_lease
from thuisroute.tenancies.rules.forms import (
    article_of_framework,
    needs_framework,
    planned_until,
)
from thuisroute.tenancies.rules.lifecycle import LeaseState
from thuisroute.tenancies.rules.signing import SigningFacts, may_be_signed


@dataclass(frozen=True)
class Signing:
    """`resident_was_told`: about the registration that signing ends, where it does."""

    signed_on: date
    starts_on: date
    resident_was_told: bool = False


def sign_lease(*, by: Actor, lease: UUID, signing: Signing) -> Lease:
    """Signed by the one who lets; starts at once when its first day has come."""
    row = locked_lease(by, lease, to=Capability.KEEP_LEASE)
    if by.party != row.lessor_id:
        raise Refused(
            Reason("The lease is signed by the one who lets: %(party)s.",
                   values=(("party", row.lessor.name),))
        )  # fmt: skip
    says = agreement_of(row)
    form = says.lease_form(row.form)
    framework = framework_for(
        says,
        form,
        provider=row.lessor_id,
        association=row.owner_id,
        on=signing.starts_on,
    )
    insist(may_be_signed(_facts(row, says, signing, framework), today=clock.today()))
    LEASES.move(
        row,
        to=LeaseState.SIGNED,
        by=by,
        on=signing.signed_on,
        signed_on=signing.signed_on,
        starts_on=signing.starts_on,
        planned_until=planned_until(form, signing.starts_on),
        framework_id=framework,
    )
    if form.ends_home_seeker_registration:
        lose_registration(row.match.referral_id, on=signing.signed_on)
    _make_known(row, by, signing.signed_on)
    if row.starts_on <= clock.today():
        begin(row, by=by)
    return row


def _make_known(row: Lease, by: Actor, on: date) -> None:
    audit.record(
        "sign_lease",
        kind="lease",
        key=row.pk,
        subject=row.resident_id,
        details={"form": row.form, "on": on},
    )
    tell(EventName.LEASE_SIGNED, by=by, lease=row, on=on, attributes=terms_of(row))


def _facts(
    row: Lease, says: Agreement, signing: Signing, framework: UUID | None
) -> SigningFacts:
    form = says.lease_form(row.form)
    decision = last_decision(row.follows_id) if row.follows_id else None
    return SigningFacts(
        signed_on=signing.signed_on,
        starts_on=signing.starts_on,
        allocated_on=row.match.allocated_on,
        decided_on=decision.decided_on if decision else None,
        effective_on=decision.effective_on if decision else None,
        decision_article=says.conversion.article if says.conversion else "",
        framework_needed=needs_framework(says, form),
        framework_held=framework is not None,
        framework_article=article_of_framework(says, form),
        resident_was_told=signing.resident_was_told,
        loses_registration=form.ends_home_seeker_registration,
        registration_article=form.registration_article or form.article,
    )
