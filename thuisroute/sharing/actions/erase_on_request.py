"""Erase what was granted to a resident who asked it, as by night (AVG 17)."""

from uuid import UUID

from django.db import transaction

from thuisroute.agreements.queries import agreement_in_force
from thuisroute.kernel import clock
from thuisroute.residents.queries.dossiers import lock_dossier
from thuisroute.sharing.actions.derive_grants import derive_grants
from thuisroute.sharing.actions.erase_due import end_class, is_held
from thuisroute.sharing.actions.locked_dossier import locked_dossier
from thuisroute.sharing.models import RetentionDay, RightsErasure, RightsRequest
from thuisroute.sharing.queries.erasing import parts_of
from thuisroute.sharing.rules.erasing_on_request import Stays


@transaction.atomic
def erase_on_request(request: UUID) -> None:
    """Counted once more: a route that was opened again meanwhile, or a hold, keeps what
    it needs, and the resident reads why. A second time nothing is left to do."""
    row = RightsRequest.objects.select_for_update().get(pk=request)
    if row.carried_out_on is not None:
        return
    region = lock_dossier(row.resident_id).region_id
    version = agreement_in_force(region).pk
    today, held = clock.today(), is_held(row.resident_id)
    now = {one.record_class: one for one in parts_of(row.resident_id, region)}
    for line in RightsErasure.objects.filter(request=row, stays=""):
        part = now.get(line.record_class)
        stays = Stays.HELD if held else part.stays if part else None
        if stays is not None:
            RightsErasure.objects.filter(pk=line.pk).update(stays=stays.value)
            continue
        if part is not None and part.since is not None:
            day = RetentionDay(
                region_id=region,
                resident_id=row.resident_id,
                record_class=part.record_class,
                version_id=version,
                term=part.term,
                since=part.since,
                due=today,
            )
            end_class(day, run=row.pk)
        RightsErasure.objects.filter(pk=line.pk).update(erased_on=today)
    RightsRequest.objects.filter(pk=row.pk).update(carried_out_on=today)
    # Who only waited to see this done sees the dossier no more.
    derive_grants(locked_dossier(row.resident_id))
