"""Decide on priority for somebody who seeks a home, and write down an objection."""

from uuid import UUID

from thuisroute.agreements.queries import agreement
from thuisroute.agreements.rules.parties import Participant
from thuisroute.agreements.rules.priority import PriorityCategory
from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import Reason, Refused, Verdict, insist
from thuisroute.parties.queries import party
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.referrals.models import PriorityStep, Referral
from thuisroute.referrals.queries.one_referral import referral_for
from thuisroute.referrals.queries.priority import standing_of, steps_of
from thuisroute.referrals.rules.lifecycle import ReferralState
from thuisroute.referrals.rules.priority import (
    Asked,
    PriorityState,
    Standing,
    may_be_decided,
    may_object,
)

OVER = frozenset({ReferralState.HOUSED, ReferralState.CLOSED})


def decide_priority(*, by: Actor, referral: UUID, asked: Asked) -> None:
    """Grant, refuse or end a category: by whom the agreement names."""
    row, now, found = _found(by, referral, asked)
    decider = Participant(party(by.party).kind, by.role)
    insist(may_be_decided(asked, found, now=now, by=decider))
    _write(by, row, now, asked)


def object_to_priority(*, by: Actor, referral: UUID, reason: str) -> None:
    """The resident does not agree with a refusal; it stands until it is answered."""
    row = _locked(by, referral)
    now = standing_of(steps_of(by, row.pk)[:1])
    asked = Asked(PriorityState.OBJECTED, now.category, reason, clock.today())
    row, now, found = _found(by, referral, asked)
    insist(may_object(asked, found, now=now))
    _write(by, row, now, asked)


def _found(
    by: Actor, referral: UUID, asked: Asked
) -> tuple[Referral, Standing, PriorityCategory | None]:
    row = _locked(by, referral)
    insist(Verdict(_over(row, asked)))
    rule = agreement(row.resident.agreement_id).priority
    found = rule.category(asked.category) if rule else None
    return row, standing_of(steps_of(by, row.pk)[:1]), found


def _over(row: Referral, asked: Asked) -> tuple[Reason, ...]:
    if row.state in OVER:
        return (Reason("This referral is over."),)
    if not row.registered_on <= asked.on <= clock.today():
        return (Reason("Choose a day from the registration until today."),)
    return ()


def _locked(by: Actor, referral: UUID) -> Referral:
    """Two who decide at once wait for each other."""
    row = referral_for(by, referral, to=Capability.KEEP_READINESS)
    if not Referral.objects.select_for_update().filter(pk=row.pk).exists():
        raise Refused(Reason("This referral is over."))
    return row


def _write(by: Actor, row: Referral, now: Standing, asked: Asked) -> None:
    PriorityStep.objects.create(
        record=row, resident_id=row.resident_id, category=asked.category,
        reason=asked.reason.strip(), from_state=now.state.value,
        to_state=asked.to.value, on=asked.on, at=clock.now(), by_user=by.user,
        by_party=by.party,
    )  # fmt: skip
    audit.record(
        "decide_priority", kind="referral", key=row.pk, subject=row.resident_id,
        details={"category": asked.category, "to": asked.to.value, "on": asked.on},
    )  # fmt: skip
