"""Ask to move running dossiers over to another version, as ticked (AG3)."""

from collections.abc import Iterable
from uuid import UUID

from thuisroute.agreements.access import Version
from thuisroute.agreements.rules.versions import VersionState
from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import Reason, Refused
from thuisroute.obligations.jobs import move_later
from thuisroute.obligations.models import VersionMove
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.sharing.access import insist_on_role


def ask_move(
    version: Version, preview: UUID, groups: Iterable[UUID], *, by: Actor
) -> UUID:
    """Nothing moves that was not ticked, and nothing before the version is in force."""
    insist_on_role(by, Capability.KEEP_AGREEMENT)
    if version.state != VersionState.IN_FORCE:
        raise Refused(Reason("Dossiers can move once the version is in force."))
    ticked = [str(one) for one in groups]
    if not ticked:
        raise Refused(Reason("Tick at least one group."), field="groups")
    row = VersionMove.objects.create(
        region_id=by.region,
        preview_id=preview,
        groups=ticked,
        asked_by=by.user,
        asked_at=clock.now(),
    )
    audit.record(
        "agreement.moved_over",
        kind="agreement_version",
        key=version.id,
        details={"groups": len(ticked)},
    )
    move_later(row.pk)
    return row.pk
