"""Correct what a resident needs of a home, while no home is offered (R4, R8)."""

from collections.abc import Mapping
from dataclasses import fields
from typing import Any
from uuid import UUID

from thuisroute.agreements.queries import agreement
from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import Reason, Refused, insist
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.referrals.models import Referral
from thuisroute.referrals.queries.one_referral import referral_for
from thuisroute.referrals.rules.facts import ReferralFacts
from thuisroute.referrals.rules.lifecycle import ReferralState
from thuisroute.referrals.rules.registration import may_be_needed
from thuisroute.residents.queries import resident_row

NEEDS = (
    "guidance_hours", "home_seeker_number", "household_size", "rooms_needed",
    "rent_limit", "step_free", "setting_needed", "municipalities",
    "avoid_neighbourhoods",
)  # fmt: skip
OPEN = frozenset({ReferralState.REGISTERED, ReferralState.READY, ReferralState.PARKED})
_TOO_LATE = Reason(
    "A home has been offered or found already, so the wishes stay as they are."
)


def change_needs(*, by: Actor, referral: UUID, needs: Mapping[str, Any]) -> None:
    """`needs` maps names of NEEDS to their new values; others are refused."""
    row = referral_for(by, referral, to=Capability.REGISTER)
    if row.state not in OPEN:
        raise Refused(_TOO_LATE)
    if unknown := needs.keys() - set(NEEDS):
        raise ValueError(unknown)
    dossier = resident_row(row.resident_id)
    for name, value in needs.items():
        setattr(row, name, value)
    facts = facts_of(row, target_group=dossier.target_group, contact=by.user)
    insist(may_be_needed(agreement(dossier.agreement_id), facts, clock.today()))
    row.save(update_fields=sorted(needs))
    audit.record(
        "change_needs", kind="referral", key=row.pk, subject=row.resident_id,
        details={"fields": sorted(needs)},
    )  # fmt: skip


def facts_of(row: Referral, *, target_group: str, contact: UUID) -> ReferralFacts:
    """A stored referral as the rules see it."""
    apart: dict[str, Any] = {
        "target_group": target_group,
        "contact": contact,
        "provider": row.provider_id,
        "municipality": row.municipality_id,
    }
    stored = {
        field.name: getattr(row, field.name)
        for field in fields(ReferralFacts)
        if field.name not in apart
    }
    return ReferralFacts(**apart, **stored)
