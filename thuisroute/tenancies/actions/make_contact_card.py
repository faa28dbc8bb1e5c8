"""Make the card on which neighbours read whom to call (WP6.3)."""

from uuid import UUID

from django.db.models import Max

from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import insist
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.tenancies.facts import agreement_of
from thuisroute.tenancies.landing_facts import names_for, signs_for
from thuisroute.tenancies.models import ContactCard
from thuisroute.tenancies.queries.one_lease import locked_lease
from thuisroute.tenancies.rules.landing import CardTerms, may_be_made
from thuisroute.tenancies.rules.lifecycle import OVER


def make_contact_card(
    *, by: Actor, lease: UUID, terms: CardTerms, agreed: bool
) -> ContactCard:
    """`agreed`: the resident has seen what stands on it."""
    row = locked_lease(by, lease, to=Capability.RECORD_NEIGHBOURS)
    signs = (*signs_for(agreement_of(row), row), *names_for(by, row.resident_id))
    goes_on = row.state not in OVER
    insist(may_be_made(terms, agreed=agreed, goes_on=goes_on, signs=signs))
    last = ContactCard.objects.filter(lease=row).aggregate(last=Max("version"))["last"]
    made = ContactCard.objects.create(
        lease=row,
        resident_id=row.resident_id,
        version=(last or 0) + 1,
        day_who=terms.day_who.strip(),
        day_phone=terms.day_phone.strip(),
        night_who=terms.night_who.strip(),
        night_phone=terms.night_phone.strip(),
        email=terms.email.strip(),
        made_on=clock.today(),
        made_by=by.user,
    )
    audit.record(
        "make_contact_card",
        kind="contact_card",
        key=made.pk,
        subject=row.resident_id,
        details={"version": made.version},
    )
    return made
