"""Begin a draft from the version in force (AG3)."""

from uuid import UUID

from thuisroute.agreements.models import AgreementVersion
from thuisroute.agreements.rules.versions import VersionState
from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor


def draft_version(*, by: Actor, note: str) -> int:
    """The number of the draft; it says what holds now, until somebody changes it."""
    versions = AgreementVersion.objects.filter(region_id=by.region)
    base = versions.get(state=VersionState.IN_FORCE)
    made = AgreementVersion.objects.create(
        region_id=by.region,
        number=_next_number(by.region),
        valid_from=clock.today(),
        digest=base.digest,
        content=base.content,
        note=note,
        based_on=base,
        drafted_by=by.user,
        changed_at=clock.now(),
    )
    audit.record(
        "agreement.drafted",
        kind="agreement_version",
        key=made.pk,
        details={"number": made.number},
    )
    return made.number


def _next_number(region: UUID) -> int:
    versions = AgreementVersion.objects.filter(region_id=region)
    return versions.only("number").latest("number").number + 1
