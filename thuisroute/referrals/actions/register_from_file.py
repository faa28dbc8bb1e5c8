"""Register somebody who is known in a file elsewhere, which is told of it (H9)."""

from datetime import date
from uuid import UUID

from thuisroute.kernel.actor import Actor
from thuisroute.kernel.events import publish
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.referrals.actions.register_referral import registered
from thuisroute.referrals.events import RegisteredFrom, SearchedFrom
from thuisroute.referrals.models import Referral
from thuisroute.referrals.rules.facts import ConsentFacts, ReferralFacts
from thuisroute.residents.rules.person import PersonFacts
from thuisroute.sharing.access import insist_on_role


def register_from_file(
    *,
    by: Actor,
    person: PersonFacts,
    referral: ReferralFacts,
    consent: ConsentFacts,
    on: date,
    origin: UUID,
) -> Referral:
    """By who sends outreach; whoever keeps the file refuses what may not be."""
    insist_on_role(by, Capability.REGISTER_FROM_OUTREACH)
    # Before anything else: whether somebody is known is told by a refusal as well.
    publish(SearchedFrom(region=by.region, on=on, by=by, origin=origin))
    row = registered(
        by=by, person=person, referral=referral, consent=consent, on=on
    )  # fmt: skip
    publish(
        RegisteredFrom(
            region=by.region, on=on, by=by, resident=row.resident_id, origin=origin
        )
    )
    return row
