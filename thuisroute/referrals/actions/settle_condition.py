"""Tick a condition of the readiness checklist, set it aside, or undo that."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.http import Http404

from thuisroute.agreements.queries import agreement
from thuisroute.agreements.rules.route import ReadinessCondition
from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import insist
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.referrals.models import ReadinessItem, Referral
from thuisroute.referrals.queries.one_referral import referral_for
from thuisroute.referrals.rules.settling import (
    may_be_met,
    may_be_reopened,
    may_be_set_aside,
)


def meet_condition(*, by: Actor, referral: UUID, condition: str, on: date) -> None:
    """It is in order since this day."""
    found = _found(by, referral, condition)
    insist(may_be_met(found.row.state, found.says, on=on, today=clock.today()))
    _write(found, met_on=on, met_by=by.user, not_applicable_reason="")


def set_condition_aside(
    *, by: Actor, referral: UUID, condition: str, reason: str
) -> None:
    """It is not asked of this resident, with the reason in words."""
    found = _found(by, referral, condition)
    insist(may_be_set_aside(found.row.state, found.says, reason=reason))
    _write(found, met_on=None, met_by=None, not_applicable_reason=reason.strip())


def reopen_condition(*, by: Actor, referral: UUID, condition: str) -> None:
    """It was ticked or set aside by mistake."""
    found = _found(by, referral, condition)
    insist(may_be_reopened(found.row.state))
    _write(found, met_on=None, met_by=None, not_applicable_reason="")


@dataclass(frozen=True)
class _Found:
    row: Referral
    item: ReadinessItem
    says: ReadinessCondition


def _found(by: Actor, referral: UUID, condition: str) -> _Found:
    row = referral_for(by, referral, to=Capability.KEEP_READINESS)
    item = (
        ReadinessItem.objects.select_for_update()
        .filter(referral_id=row.pk, condition=condition)
        .first()
    )
    if item is None:
        raise Http404
    law = agreement(row.resident.agreement_id)
    return _Found(row, item, law.readiness_condition(condition))


def _write(found: _Found, **fields: object) -> None:
    ReadinessItem.objects.filter(pk=found.item.pk).update(**fields)
    audit.record(
        "settle_condition",
        kind="referral",
        key=found.row.pk,
        subject=found.row.resident_id,
        details={"condition": found.item.condition, "met_on": fields["met_on"]},
    )
