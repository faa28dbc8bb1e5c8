"""A framework agreement gets its last day (P2a)."""

from datetime import date
from uuid import UUID

from thuisroute.agreements.queries import law_in_force
from thuisroute.homes.actions.keep_framework import set_last_day
from thuisroute.homes.queries.framework_agreements import framework_of
from thuisroute.kernel import audit
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import insist
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.sharing.access import insist_on_role
from thuisroute.tenancies.queries.framework_use import last_day_needed
from thuisroute.tenancies.rules.framework import may_be_ended


def end_framework_agreement(*, by: Actor, framework: UUID, last_day: date) -> None:
    """Not before the terms of the leases that stand on it have passed."""
    insist_on_role(by, Capability.SIGN_FRAMEWORK)
    row = framework_of(by, framework)
    rule = law_in_force(by.region).framework
    insist(
        may_be_ended(
            signed_on=row.signed_on,
            last_day=last_day,
            running_until=last_day_needed(row.pk),
            article=rule.article if rule else "",
        )
    )
    set_last_day(row.pk, last_day)
    audit.record(
        "framework.ended", kind="framework_agreement", key=row.pk,
        details={"last_day": last_day},
    )  # fmt: skip
