"""Correct the facts of a referral; who changed what and why stays in the log."""

from dataclasses import asdict
from uuid import UUID

from thuisroute.agreements.queries import agreement
from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import insist
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.referrals.models import Particulars, Referral
from thuisroute.referrals.queries.one_referral import particulars_for
from thuisroute.referrals.rules.correcting import Correction, may_be_corrected

# The one fact that stands with the referral itself: the association reads it too.
PRODUCT = "product"


def correct_referral(
    *, by: Actor, referral: UUID, correction: Correction, reason: str
) -> frozenset[str]:
    """The names of what became different."""
    row = particulars_for(by, referral, to=Capability.KEEP_READINESS)
    wanted = {
        name: list(value) if isinstance(value, tuple) else value
        for name, value in asdict(correction).items()
    }
    changed = frozenset(
        name for name, value in wanted.items() if getattr(row, name) != value
    )
    insist(
        may_be_corrected(
            agreement(row.referral.resident.agreement_id),
            correction,
            state=row.referral.state,
            changed=changed,
            reason=reason,
            today=clock.today(),
        )
    )
    if changed:
        _write(row, {name: wanted[name] for name in changed}, reason)
    return changed


def _write(row: Particulars, fields: dict[str, object], reason: str) -> None:
    facts = dict(fields)
    if PRODUCT in facts:
        Referral.objects.filter(pk=row.pk).update(product=facts.pop(PRODUCT))
    if reason.strip():
        facts["correction_reason"] = reason.strip()
    if facts:
        Particulars.objects.filter(pk=row.pk).update(**facts)
    audit.record(
        "correct",
        kind="referral",
        key=row.pk,
        subject=row.resident_id,
        details={"changed": sorted(fields)},
    )
