"""What every step about priority begins and ends with."""

from dataclasses import dataclass
from uuid import UUID

from thuisroute.agreements.queries import agreement
from thuisroute.agreements.rules.priority import PriorityCategory
from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import Reason, Refused, Verdict, insist
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.referrals.models import PriorityStep, Referral
from thuisroute.referrals.queries.categories import open_category
from thuisroute.referrals.queries.one_referral import referral_for
from thuisroute.referrals.queries.priority import standing_for
from thuisroute.referrals.rules.lifecycle import ReferralState
from thuisroute.referrals.rules.priority import Asked, Standing

OVER = frozenset({ReferralState.HOUSED, ReferralState.CLOSED})


@dataclass(frozen=True, slots=True)
class Found:
    """The referral; how the question stands; the category that is asked about; and
    whether the agreement of the dossier lost the one that is open."""

    row: Referral
    now: Standing
    category: PriorityCategory | None
    gone: bool


def found_for(by: Actor, referral: UUID, asked: Asked, *, to: Capability) -> Found:
    """Locked, so that two who decide at once wait for each other. What was decided in a
    category that the agreement lost is finished as it stood in the version before."""
    row = referral_for(by, referral, to=to)
    if not Referral.objects.select_for_update().filter(pk=row.pk).exists():
        raise Refused(Reason("This referral is over."))
    insist(Verdict(_over(row, asked)))
    law, now = agreement(row.resident.agreement_id), standing_for(by, row.pk)
    open_ = open_category(law, now)
    if open_.gone and asked.category == now.category:
        return Found(row, now, open_.category, gone=True)
    category = law.priority.category(asked.category) if law.priority else None
    return Found(row, now, category, gone=open_.gone)


def _over(row: Referral, asked: Asked) -> tuple[Reason, ...]:
    if row.state in OVER:
        return (Reason("This referral is over."),)
    if not row.registered_on <= asked.on <= clock.today():
        return (Reason("Choose a day from the registration until today."),)
    return ()


def write_step(
    act: str, row: Referral, now: Standing, asked: Asked, *, by: Actor
) -> None:
    """One row more; nothing before it changes."""
    PriorityStep.objects.create(
        record=row, resident_id=row.resident_id, category=asked.category,
        reason=asked.reason.strip(), from_state=now.state.value,
        to_state=asked.to.value, on=asked.on, at=clock.now(), by_user=by.user,
        by_party=by.party,
    )  # fmt: skip
    audit.record(
        act, kind="referral", key=row.pk, subject=row.resident_id,
        details={"category": asked.category, "to": asked.to.value, "on": asked.on},
    )  # fmt: skip
