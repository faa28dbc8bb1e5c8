"""Count what a version of the agreement would do to running dossiers (AG3)."""

from dataclasses import asdict
from typing import Any
from uuid import UUID

from thuisroute.agreements.access import version_with
from thuisroute.kernel import clock
from thuisroute.obligations.actions.keep_clocks import recounted_region
from thuisroute.obligations.comparing import Group, compared, consequences_of
from thuisroute.obligations.models import VersionPreview
from thuisroute.obligations.rules.consequences import Line, lines
from thuisroute.residents.queries.dossiers import running_followers

# How often whoever waits sees how far it is.
A_STEP = 20


def make_preview(preview: UUID) -> None:
    """As the worker, who may count over all dossiers; only counts are kept."""
    row = VersionPreview.objects.get(pk=preview)
    version = version_with(row.version_id)
    if version.law is None or version.digest != row.digest:
        return
    followers = running_followers(row.region_id, row.version_id)
    mine = VersionPreview.objects.filter(pk=preview)
    mine.update(dossiers_all=len(followers))
    groups: dict[UUID, Group] = {}
    for done, (one, found) in enumerate(
        compared(followers, row.version_id, version.law), start=1
    ):
        groups.setdefault(one.party, Group(one.party)).add(one.resident, found)
        if done % A_STEP == 0:
            mine.update(dossiers_done=done)
    region = recounted_region(row.region_id, row.version_id, version.law)
    mine.update(
        dossiers_done=len(followers),
        groups=[_group(one) for one in groups.values()],
        lines=[_line(one, None) for one in lines(consequences_of(region))]
        + [
            _line(one, group.party)
            for group in groups.values()
            for one in lines(found for _resident, found in group.found)
        ],
        made_at=clock.now(),
    )


def _group(one: Group) -> dict[str, Any]:
    return {
        "party": str(one.party),
        "dossiers": len(one.residents),
        "touched": one.touched,
        "seal": one.seal,
    }


def _line(one: Line, group: UUID | None) -> dict[str, Any]:
    """`group` is where the dossiers have their contact, None for the region itself."""
    plain = asdict(one)
    return plain | {
        "party": str(one.party) if one.party else None,
        "month": one.month.isoformat(),
        "effect": one.effect.value,
        "group": str(group) if group else None,
    }
