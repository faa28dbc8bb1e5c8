"""Alkmaar as if it had adopted the norm with its ladder."""

import shutil
import tempfile
from functools import cache
from pathlib import Path

from tests.cast import Cast
from tests.roles import database_role
from thuisroute.agreements.models import AgreementVersion
from thuisroute.agreements.packs.loading import load
from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.tests.spoilt import PACK

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


def under_the_norm(cast: Cast) -> None:
    """From now on the region of the cast has the norm: new dossiers follow it."""
    with database_role("owner"):
        AgreementVersion.objects.filter(pk=cast.version.pk).update(state="retired")
        AgreementVersion.objects.create(
            region=cast.region,
            number=2,
            state="in_force",
            valid_from=normed().valid_from,
            digest="2" * 64,
            content=normed().to_json(),
        )
