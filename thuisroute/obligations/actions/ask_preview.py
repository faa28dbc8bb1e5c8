"""Ask what a version of the agreement would do to running dossiers (AG3)."""

from uuid import UUID

from thuisroute.agreements.access import Version
from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import Reason, Refused
from thuisroute.obligations.jobs import preview_later
from thuisroute.obligations.models import VersionPreview
from thuisroute.parties.rules.capabilities import Capability
from thuisroute.sharing.access import insist_on_role


def ask_preview(version: Version, *, by: Actor) -> UUID:
    """The key under which it is waited for; a job counts."""
    insist_on_role(by, Capability.KEEP_AGREEMENT)
    if version.law is None:
        raise Refused(Reason("There are mistakes in this draft. Mend them first."))
    row = VersionPreview.objects.create(
        region_id=by.region,
        version_id=version.id,
        digest=version.digest,
        asked_at=clock.now(),
    )
    audit.record("agreement.previewed", kind="agreement_version", key=version.id)
    preview_later(row.pk)
    return row.pk
