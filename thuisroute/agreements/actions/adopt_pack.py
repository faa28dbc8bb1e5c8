"""Load a pack: a region's first version, or a draft of its next one (AG2, AG3)."""

import hashlib
import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from uuid import UUID

from django.core.exceptions import ObjectDoesNotExist

from thuisroute.agreements.models import AgreementEvent, AgreementVersion
from thuisroute.agreements.packs.loading import load
from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.events import EventName
from thuisroute.agreements.rules.versions import VersionState
from thuisroute.kernel import clock
from thuisroute.parties.actions.add_region import add_region
from thuisroute.parties.queries import region_by_code

FIRST, LIVING = 1, (VersionState.DRAFT, VersionState.ADOPTED, VersionState.IN_FORCE)


@dataclass(frozen=True, slots=True)
class Loaded:
    """The version that says what the pack says; `new` when this call made it."""

    code: str
    number: int
    state: VersionState
    new: bool


def adopt_pack(path: Path) -> Loaded:
    """A first version holds at once, since there is nothing that it changes; later ones
    are drafts, for the region to look at and adopt. Nothing is written when a version
    says what the pack says.

    Needs the owner role. PackRefusedError carries everything that is wrong.
    """
    says = load(path)
    digest = digest_of(says)
    try:
        region = region_by_code(says.code)
    except ObjectDoesNotExist:
        return _first(says, digest)
    known = _saying(region, digest)
    if known is not None:
        return Loaded(says.code, known.number, VersionState(known.state), new=False)
    return _next(region, says, digest)


def _saying(region: UUID, digest: str) -> AgreementVersion | None:
    return (
        AgreementVersion.objects.filter(
            region_id=region, digest=digest, state__in=LIVING
        )
        .only("id", "number", "state")
        .order_by("-number")
        .first()
    )


def _first(says: Agreement, digest: str) -> Loaded:
    asked = says.terms.version if says.terms else ""
    region = add_region(code=says.code, name=says.region.nl, terms_version=asked)
    _create(region, FIRST, says, digest, VersionState.IN_FORCE)
    AgreementEvent.objects.bulk_create(
        [
            AgreementEvent(
                region_id=region,
                name=EventName.AGREEMENT_ADOPTED.value,
                on=clock.today(),
            )
        ]
    )
    return Loaded(says.code, FIRST, VersionState.IN_FORCE, new=True)


def _next(region: UUID, says: Agreement, digest: str) -> Loaded:
    versions = AgreementVersion.objects.filter(region_id=region)
    number = versions.latest("number").number + 1
    based_on = versions.get(state=VersionState.IN_FORCE).pk
    _create(region, number, says, digest, VersionState.DRAFT, based_on=based_on)
    return Loaded(says.code, number, VersionState.DRAFT, new=True)


def _create(
    region: UUID,
    number: int,
    says: Agreement,
    digest: str,
    state: VersionState,
    based_on: UUID | None = None,
) -> None:
    AgreementVersion.objects.bulk_create(
        [
            AgreementVersion(
                region_id=region,
                number=number,
                state=state.value,
                valid_from=_first_day(says, state),
                valid_until=says.valid_until,
                digest=digest,
                content=says.to_json(),
                based_on_id=based_on,
                changed_at=clock.now(),
            )
        ]
    )


def _first_day(says: Agreement, state: VersionState) -> date:
    """The first version counts from its own day; a next one from when it is adopted."""
    return says.valid_from if state == VersionState.IN_FORCE else clock.today()


def digest_of(says: Agreement) -> str:
    """The same for the same agreement, however its files are laid out."""
    content = json.dumps(says.to_json(), sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(content.encode()).hexdigest()
