"""Look who a candidate is before one is picked: allowed, and told in the log."""

from uuid import UUID

from django.http import Http404

from thuisroute.homes.queries.homes import home_seen_by
from thuisroute.kernel import audit
from thuisroute.kernel.actor import Actor
from thuisroute.matching.rules.unmasking import WhyName
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.referrals.queries.needs import seeking_needs
from thuisroute.sharing.access import insist_on_resident, insist_on_role


def unmask_candidate(*, by: Actor, home: UUID, referral: UUID, why: WhyName) -> None:
    """The resident reads in the own log that somebody looked, and why."""
    insist_on_role(by, Capability.PROPOSE)
    row = seeking_needs(by).filter(pk=referral).first()
    if row is None:
        raise Http404
    insist_on_resident(by, row.resident_id, domain="identity")
    audit.record(
        "unmask", kind="candidate", key=referral, subject=row.resident_id,
        details={"why": why.value, "for_home": home_seen_by(by, home).pk},
    )  # fmt: skip
