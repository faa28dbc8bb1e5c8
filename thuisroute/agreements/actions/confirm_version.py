"""A party says that it knows of a version and passes it on within (P7b)."""

from uuid import UUID

from django.http import Http404

from thuisroute.agreements.models import VersionNotice
from thuisroute.kernel import audit, clock
from thuisroute.kernel.actor import Actor


def confirm_version(version: UUID, *, by: Actor) -> None:
    """For the actor's own party; a second time changes nothing."""
    mine = VersionNotice.objects.filter(version_id=version, party_id=by.party)
    if not mine.exists():
        raise Http404
    done = mine.filter(confirmed_at=None).update(
        confirmed_at=clock.now(), confirmed_by=by.user
    )
    if done:
        audit.record(
            "agreement.confirmed",
            kind="agreement_version",
            key=version,
        )
