"""Adopt a pack: a region's first agreement version, or its next one (AG2, AG3)."""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

from thuisroute.agreements.models import AgreementEvent, AgreementVersion
from thuisroute.agreements.packs.loading import load
from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.events import EventName
from thuisroute.kernel import clock
from thuisroute.parties.actions.add_region import add_region


@dataclass(frozen=True, slots=True)
class Adopted:
    """Which version holds now; `new` when this call made it."""

    code: str
    number: int
    new: bool


def adopt_pack(path: Path) -> Adopted:
    """Nothing is written when the pack says what the newest version says.

    Needs the owner role. PackRefusedError carries everything that is wrong.
    """
    says = load(path)
    digest = digest_of(says)
    asked = says.terms.version if says.terms else ""
    region = add_region(code=says.code, name=says.region.nl, terms_version=asked)
    newest = (
        AgreementVersion.objects.filter(region_id=region)
        .only("id", "number", "digest")
        .order_by("-number")
        .first()
    )
    if newest is not None and newest.digest == digest:
        return Adopted(says.code, newest.number, new=False)
    number = newest.number + 1 if newest else 1
    AgreementVersion.objects.create(
        region_id=region,
        number=number,
        valid_from=says.valid_from,
        valid_until=says.valid_until,
        digest=digest,
        content=says.to_json(),
    )
    AgreementEvent.objects.bulk_create(
        [
            AgreementEvent(
                region_id=region,
                name=EventName.AGREEMENT_ADOPTED.value,
                on=clock.today(),
            )
        ]
    )
    return Adopted(says.code, number, new=True)


def digest_of(says: Agreement) -> str:
    """The same for the same agreement, however its files are laid out."""
    content = json.dumps(says.to_json(), sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(content.encode()).hexdigest()
