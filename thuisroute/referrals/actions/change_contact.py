"""Another support worker becomes the resident's contact (P3c)."""

from datetime import date
from uuid import UUID

from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import Reason, Refused
from thuisroute.parties.queries import people_in
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.referrals.queries.one_referral import referral_for
from thuisroute.referrals.queries.registration_parties import SUPPORT_WORKER
from thuisroute.residents.actions.name_contact import name_contact


def change_contact(*, by: Actor, referral: UUID, contact: UUID, on: date) -> None:
    """Somebody of the resident's own care provider, from this day on."""
    row = referral_for(by, referral, to=Capability.KEEP_READINESS)
    if not people_in(row.provider_id, SUPPORT_WORKER).filter(pk=contact).exists():
        raise Refused(
            Reason("Choose a support worker of the care provider as contact."),
            field="contact",
        )
    if not row.registered_on <= on <= clock.today():
        raise Refused(
            Reason("Choose a day between the registration and today."), field="on"
        )
    name_contact(
        row.resident_id, party=row.provider_id, user=contact, role=SUPPORT_WORKER,
        on=on,
    )  # fmt: skip
    audit.record(
        "change_contact", kind="referral", key=row.pk, subject=row.resident_id,
        details={"on": on, "contact": contact},
    )  # fmt: skip
