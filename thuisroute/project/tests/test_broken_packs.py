"""A wrong pack is refused with its cure, and nothing of it comes into the database."""

import io
import shutil
from collections.abc import Iterable
from itertools import groupby
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from thuisroute.agreements.models import AgreementEvent, AgreementVersion
from thuisroute.agreements.tests.spoilt import CASES, REGIONS, Spoilt, a_region
from thuisroute.parties.models import Region

AT_LEAST = 60
BY_PACK = {
    pack: list(cases)
    for pack, cases in groupby(
        sorted(CASES.values(), key=lambda one: one.pack), key=lambda one: one.pack
    )
}

pytestmark = pytest.mark.django_db


def test_there_are_enough_of_them() -> None:
    assert len(CASES) >= AT_LEAST


@pytest.mark.parametrize("pack", BY_PACK)
def test_none_is_half_loaded_where_nothing_was(pack: str, tmp_path: Path) -> None:
    _refused(BY_PACK[pack], tmp_path)
    assert _all() == ([], [], [])


@pytest.mark.parametrize("pack", BY_PACK)
def test_the_version_in_force_stays_when_the_next_one_is_wrong(
    pack: str, tmp_path: Path
) -> None:
    sound = tmp_path / "sound"
    shutil.copytree(REGIONS / pack, sound / pack)
    _with_a_region(sound, pack)
    call_command("load_packs", sound, stdout=io.StringIO())
    before = _all()
    _refused(BY_PACK[pack], tmp_path)
    assert _all() == before


def _refused(cases: Iterable[Spoilt], folder: Path) -> None:
    for number, case in enumerate(cases):
        library = folder / str(number)
        pack, line = case.make(library)
        _with_a_region(library, case.pack)
        with pytest.raises(CommandError, match="Nothing was loaded") as refused:
            call_command("load_packs", library, stdout=io.StringIO())
        told = str(refused.value)
        assert f"{case.place(pack).name}:{line}:" in told, case.case
        assert case.cure in told, case.case


def _with_a_region(library: Path, pack: str) -> None:
    """A norm is loaded by a region that adopts it."""
    if not (library / pack / "norm.yaml").exists():
        return
    a_region(library, f"adopts: [{pack}]")


def _all() -> tuple[list[object], ...]:
    """Every region, version and event, with what it says."""
    return tuple(
        list(kept.objects.order_by("pk").values())
        for kept in (Region, AgreementVersion, AgreementEvent)
    )
