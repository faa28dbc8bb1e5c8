"""What closing a referral depends on."""

from uuid import UUID

from thuisroute.agreements.queries import agreement
from thuisroute.agreements.rules.events import EventName, Outcome, Route
from thuisroute.kernel.questions import ask
from thuisroute.referrals.models import Referral
from thuisroute.referrals.rules.closing import (
    Standing,
    opens_to,
    outcomes,
    running_forms,
    with_support,
)
from thuisroute.residents.queries.events import past


def standing_of(row: Referral) -> Standing:
    """The referral, since when it is open again, and by which leases its resident lives
    somewhere now."""
    happened = past(row.resident_id)
    events = ask(happened).of(happened)
    forms = running_forms((one.name, one.attributes) for one in events)
    reopened = [one.on for one in events if one.name == EventName.REFERRAL_REOPENED]
    law = agreement(row.resident.agreement_id)
    return Standing(
        row.state,
        row.registered_on,
        reopened_on=max(reopened, default=None),
        rents=bool(forms),
        with_support=with_support(law, forms),
    )


def route_opens_to(resident: UUID) -> Route | None:
    """Where a closed route would go on; also for who does not see the referral."""
    happened = past(resident)
    events = ask(happened).of(happened)
    return opens_to((one.name, one.attributes) for one in events)


def possible_outcomes(row: Referral) -> tuple[Outcome, ...]:
    """How it can end now."""
    return outcomes(row.state, rents=standing_of(row).rents)
