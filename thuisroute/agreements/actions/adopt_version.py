"""Adopt a draft, discard a version, and tell every party (AG3, P7b)."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from thuisroute.agreements.models import AgreementVersion, VersionNotice
from thuisroute.agreements.moving import VERSIONS
from thuisroute.agreements.rules.versions import Adopting, VersionState, may_adopt
from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import Refused


def adopt_version(
    key: UUID,
    *,
    by: Actor,
    since: date,
    previewed: bool,
    tell: Iterable[UUID],
) -> None:
    """It waits for its first day; the parties in `tell` are told from now on."""
    version = AgreementVersion.objects.get(pk=key)
    verdict = may_adopt(_facts(version, since, previewed), today=clock.today())
    if not verdict.allowed:
        raise Refused(*verdict.against, field="since")
    VERSIONS.move(
        version, to=VersionState.ADOPTED, by=by, on=clock.today(), valid_from=since
    )
    VersionNotice.objects.bulk_create(
        [
            VersionNotice(
                region_id=version.region_id,
                version=version,
                party_id=party,
                told_at=clock.now(),
            )
            for party in tell
        ]
    )
    _log("agreement.adopted", version)


def discard_version(key: UUID, *, by: Actor) -> None:
    """A draft, or a version whose first day has not come, is taken back."""
    version = AgreementVersion.objects.get(pk=key)
    VERSIONS.move(version, to=VersionState.DISCARDED, by=by, on=clock.today())
    _log("agreement.discarded", version)


def _facts(version: AgreementVersion, since: date, previewed: bool) -> Adopting:  # noqa: FBT001 - one of the facts
    others = AgreementVersion.objects.filter(region_id=version.region_id)
    return Adopting(
        sound=version.sound,
        previewed=previewed,
        since=since,
        in_force_since=others.get(state=VersionState.IN_FORCE).valid_from,
        another_waits=others.filter(state=VersionState.ADOPTED).exists(),
    )


def _log(action: str, version: AgreementVersion) -> None:
    audit.record(
        action,
        kind="agreement_version",
        key=version.pk,
        details={"number": version.number},
    )
