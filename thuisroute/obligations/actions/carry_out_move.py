"""Move running dossiers over to another version, group by group as ticked (AG3)."""

from uuid import UUID

from django.db import transaction

from thuisroute.agreements.access import Version, version_with
from thuisroute.kernel import clock
from thuisroute.obligations.actions.keep_clocks import keep_dossier_clocks
from thuisroute.obligations.comparing import Group, compared
from thuisroute.obligations.models import VersionMove
from thuisroute.residents.actions.follow_agreement import follow_agreement
from thuisroute.residents.queries.dossiers import lock_dossier, running_followers
from thuisroute.sharing.actions.derive_grants import derive_grants
from thuisroute.sharing.actions.locked_dossier import locked_dossier


def carry_out_move(key: UUID) -> None:
    """As the worker: first everything is counted once more, and a group in which other
    things would happen than the preview told is held back. Each dossier then moves in
    a transaction of its own, with what is due and who may see what."""
    row = VersionMove.objects.select_related("preview").get(pk=key)
    mine = VersionMove.objects.filter(pk=key, finished_at=None)
    version = version_with(row.preview.version_id)
    groups = _counted_anew(row, version)
    told = {one["party"]: one["seal"] for one in row.preview.groups}
    held = [one for one in groups.values() if told.get(str(one.party)) != one.seal]
    moving = [
        resident
        for one in groups.values()
        if one not in held
        for resident in one.residents
    ]
    mine.update(dossiers_all=len(moving), held_back=[str(one.party) for one in held])
    for done, resident in enumerate(moving, start=1):
        _move(resident, version.id, row.asked_by)
        mine.update(dossiers_done=done)
    mine.update(finished_at=clock.now())


def _counted_anew(row: VersionMove, version: Version) -> dict[UUID, Group]:
    if version.law is None:
        return {}
    groups: dict[UUID, Group] = {}
    followers = [
        one
        for one in running_followers(row.region_id, version.id)
        if str(one.party) in row.groups
    ]
    for one, found in compared(followers, version.id, version.law):
        groups.setdefault(one.party, Group(one.party)).add(one.resident, found)
    return groups


@transaction.atomic
def _move(resident: UUID, version: UUID, asked_by: UUID) -> None:
    lock_dossier(resident)
    if follow_agreement(resident, version=version, asked_by=asked_by):
        dossier = locked_dossier(resident)
        keep_dossier_clocks(dossier)
        derive_grants(dossier)
