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

NORM = "separation-norm"


@cache
def normed(*variants: str) -> Agreement:
    """With these variants of the norm over it; read once."""
    packs = ", ".join((NORM, *(f"{NORM}/{one}" for one in variants)))
    with tempfile.TemporaryDirectory() as folder:
        return load(a_region(Path(folder), f"adopts: [{packs}]"))


def under_the_norm(cast: Cast, *variants: str) -> None:
    """From now on the region of the cast has the norm: new dossiers follow it."""
    law = normed(*variants)
    with database_role("owner"):
        AgreementVersion.objects.filter(pk=cast.version.pk).update(state="retired")
        AgreementVersion.objects.create(
            region=cast.region,
            number=2,
            state="in_force",
            valid_from=law.valid_from,
            digest="2" * 64,
            content=law.to_json(),
        )
