"""An adopted version holds from its first day on; the one before it retires (AG3)."""

from datetime import timedelta
from uuid import UUID

from django.db import transaction

from thuisroute.agreements.models import AgreementEvent, AgreementVersion, VersionStep
from thuisroute.agreements.moving import VERSIONS
from thuisroute.agreements.queries import agreement
from thuisroute.agreements.rules.events import EventName
from thuisroute.agreements.rules.versions import VersionState
from thuisroute.kernel import clock
from thuisroute.kernel.actor import Actor
from thuisroute.parties.actions.add_region import keep_region
from thuisroute.parties.queries import actor_of, seat_at


def bring_into_force() -> int:
    """Every version whose first day has come, in the name of who adopted it; how many.

    Dossiers keep the version that they follow until somebody moves them over.
    """
    due = AgreementVersion.objects.filter(
        state=VersionState.ADOPTED, valid_from__lte=clock.today()
    ).values_list("pk", flat=True)
    for key in list(due):
        with transaction.atomic():
            _begin(key)
    return len(due)


def _begin(key: UUID) -> None:
    version = AgreementVersion.objects.select_for_update().get(pk=key)
    by = _adopter(version)
    before = AgreementVersion.objects.get(
        region_id=version.region_id, state=VersionState.IN_FORCE
    )
    last = max(before.valid_from, version.valid_from - timedelta(days=1))
    today = clock.today()
    VERSIONS.move(before, to=VersionState.RETIRED, by=by, on=today, valid_until=last)
    VERSIONS.move(version, to=VersionState.IN_FORCE, by=by, on=today)
    says = agreement(version.pk)
    asked = says.terms.version if says.terms else ""
    keep_region(version.region_id, name=says.region.nl, terms_version=asked)
    AgreementEvent.objects.bulk_create(
        [
            AgreementEvent(
                region_id=version.region_id,
                name=EventName.AGREEMENT_ADOPTED.value,
                on=version.valid_from,
                note=version.note,
                by_user=by.user,
            )
        ]
    )


def _adopter(version: AgreementVersion) -> Actor:
    step = VersionStep.objects.filter(
        record=version, to_state=VersionState.ADOPTED
    ).latest("at")
    return actor_of(seat_at(step.by_user, step.by_party))
