"""Alkmaar as if it had adopted the norm with its ladder."""

import shutil
import tempfile
from functools import cache
from pathlib import Path
from uuid import UUID

from tests.cast import Cast
from tests.roles import database_role
from thuisroute.agreements.models import AgreementVersion
from thuisroute.agreements.packs.loading import load
from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.tests.spoilt import PACK
from thuisroute.matching.queries.matches import shared_match
from thuisroute.residents.models import Resident

ADOPTS = "adopts: [separation-norm/law]"


@cache
def normed() -> Agreement:
    """Read once: the pack with one more name in the line of its head."""
    with tempfile.TemporaryDirectory() as folder:
        region = Path(folder) / "alkmaar"
        shutil.copytree(PACK, region)
        head = region / "agreement.yaml"
        text = head.read_text(encoding="utf-8")
        assert ADOPTS in text
        head.write_text(
            text.replace(ADOPTS, "adopts: [separation-norm]"), encoding="utf-8"
        )
        return load(region)


def under_the_norm(cast: Cast, match: UUID) -> None:
    """The resident of this match follows a version of the region with the norm."""
    with cast.acting("support_worker") as actor:
        resident = shared_match(actor, match).resident_id
    with database_role("owner"):
        version = AgreementVersion.objects.create(
            region=cast.region,
            number=2,
            state="retired",
            valid_from=normed().valid_from,
            digest="2" * 64,
            content=normed().to_json(),
        )
        Resident.objects.filter(pk=resident).update(agreement=version.pk)
