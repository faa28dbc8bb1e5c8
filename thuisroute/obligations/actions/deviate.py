"""Room for the professional: waive or move an obligation, with a reason (AG5, C4)."""

from datetime import date
from uuid import UUID

from django.http import Http404

from thuisroute.kernel import audit
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import Reason, Refused, insist
from thuisroute.obligations.actions.keep_clocks import (
    keep_dossier_clocks,
    keep_region_clocks,
)
from thuisroute.obligations.models import Obligation
from thuisroute.obligations.rules.deviating import Deviator, may_deviate
from thuisroute.obligations.stored import OfSomebody, asked
from thuisroute.parties.queries import party
from thuisroute.residents.queries.dossiers import lock_dossier
from thuisroute.sharing.access import insist_on_resident
from thuisroute.sharing.actions.locked_dossier import locked_dossier


def waive_obligation(*, obligation: UUID, by: Actor, on: date, reason: str) -> None:
    """It is no longer asked; the deviation stays visible and is counted."""
    _deviate(obligation, by, on, reason, deviation="waived", moved_to=None)


def move_obligation(
    *, obligation: UUID, by: Actor, on: date, due: date, reason: str
) -> None:
    """It is due on another day, not before today."""
    if due < on:
        raise Refused(Reason("Choose a day that is not in the past."), field="due")
    _deviate(obligation, by, on, reason, deviation="moved", moved_to=due)


def _locked(obligation: UUID, by: Actor) -> Obligation:
    # The dossier first, as whoever counts its clocks does: so nobody waits crosswise.
    row = Obligation.objects.filter(pk=obligation).first()
    if row is None:
        raise Http404
    if row.resident_id:
        insist_on_resident(by, row.resident_id)
        lock_dossier(row.resident_id)
    return Obligation.objects.select_for_update(no_key=True).get(pk=obligation)


def _deviate(
    obligation: UUID,
    by: Actor,
    on: date,
    reason: str,
    *,
    deviation: str,
    moved_to: date | None,
) -> None:
    row = _locked(obligation, by)
    insist_on_deviating(row, by)
    if row.settled:
        raise Refused(Reason("This obligation has already been settled."))
    row.deviation = deviation
    row.moved_to = moved_to
    row.deviation_reason = reason
    row.deviated_by = by.user
    row.deviated_on = on
    row.save(
        update_fields=[
            "deviation", "moved_to", "deviation_reason", "deviated_by", "deviated_on",
        ]
    )  # fmt: skip
    _recount(row, by)
    audit.record(
        f"obligation.{deviation}",
        kind="obligation",
        key=row.pk,
        subject=row.resident_id,
        details={"article": row.article, "due": row.due, "moved_to": moved_to},
    )


def insist_on_deviating(row: OfSomebody, by: Actor) -> None:
    """Refuse, and log that, when neither the obligation nor a part in it is theirs."""
    who = Deviator(by.party, party(by.party).kind, by.role)
    verdict = may_deviate(asked(row), who)
    if not verdict.allowed:
        audit.record(
            "deviate",
            kind="obligation",
            key=row.id,
            subject=row.resident_id,
            details={"article": row.article},
            refused=True,
        )
    insist(verdict)


def _recount(row: Obligation, by: Actor) -> None:
    if row.resident_id:
        keep_dossier_clocks(locked_dossier(row.resident_id), by=by)
    else:
        keep_region_clocks(row.region_id)
