"""Alkmaar as if it had adopted the norm with its ladder."""

import tempfile
from functools import cache
from pathlib import Path

from tests.cast import Cast
from tests.roles import database_role
from thuisroute.agreements.models import AgreementVersion
from thuisroute.agreements.packs.loading import load
from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.tests.spoilt import a_region


@cache
def normed() -> Agreement:
    """Read once."""
    with tempfile.TemporaryDirectory() as folder:
        return load(a_region(Path(folder), "adopts: [separation-norm]"))


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
