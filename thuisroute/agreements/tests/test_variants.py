"""Variants of the separation norm, over the norm and under every region."""

from pathlib import Path

import pytest

from thuisroute.agreements.packs.checking import check
from thuisroute.agreements.packs.loading import load
from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.programme import ProgrammePart
from thuisroute.agreements.tests.spoilt import PACK, REGIONS, a_region

NORM = "separation-norm"
VARIANTS = {
    "amersfoort": [f"AM{number}" for number in range(1, 7)],
    "gouda": [f"GO{number}" for number in range(1, 6)],
    "groningen": [f"GR{number}" for number in range(1, 4)],
}
SHIPPED = sorted(head.parent.name for head in REGIONS.glob("*/agreement.yaml"))


def adopting(folder: Path, *packs: str) -> Agreement:
    """The Alkmaar region with these."""
    names = ", ".join(packs)
    return load(a_region(folder, f"adopts: [{names}]"))


def step(law: Agreement, name: str) -> ProgrammePart:
    return next(one for one in law.programme if one.id == name)


def test_every_variant_is_a_pack_of_its_own() -> None:
    found = {head.parent.name for head in (REGIONS / NORM).glob("*/norm.yaml")}
    assert set(VARIANTS) <= found
    assert all(check(REGIONS / NORM / name) == () for name in VARIANTS)


@pytest.mark.parametrize("variant", VARIANTS)
@pytest.mark.parametrize("region", SHIPPED)
def test_every_region_can_adopt_every_variant(
    region: str, variant: str, tmp_path: Path
) -> None:
    law = load(
        a_region(tmp_path, f"adopts: [{NORM}, {NORM}/{variant}]", of=REGIONS / region)
    )
    numbers = [one.number for one in law.articles]
    assert [one for one in numbers if one in VARIANTS[variant]] == VARIANTS[variant]
    own = [one.number for one in load(REGIONS / region).articles]
    assert numbers[: len(own)] == own


def test_what_a_variant_does_otherwise_comes_in_the_place_of_the_norms_own(
    tmp_path: Path,
) -> None:
    plain = adopting(tmp_path / "plain", NORM)
    varied = adopting(tmp_path / "varied", NORM, f"{NORM}/amersfoort")
    assert step(varied, "step_direction") != step(plain, "step_direction")
    assert step(varied, "step_direction").articles == ("AM1",)
    assert step(varied, "step_explore") == step(plain, "step_explore")


def test_a_variant_below_the_norm_that_it_changes_is_told(tmp_path: Path) -> None:
    """The weightiest stands last: so the norm would win, and that is said."""
    told = check(a_region(tmp_path, f"adopts: [{NORM}/amersfoort, {NORM}]"))
    assert {one.code for one in told} == {"layers-disagree"}
    assert {Path(one.file).parent.name for one in told} == {NORM}
    assert all("amersfoort/programme.yaml" in one.message for one in told)


def test_all_variants_go_together(tmp_path: Path) -> None:
    law = adopting(tmp_path, NORM, *(f"{NORM}/{one}" for one in VARIANTS))
    words = {one.id for one in law.words} - {one.id for one in load(PACK).words}
    assert words == {"flip_over_lease", "care_roof_lease", "leave_package"}


def test_what_the_source_leaves_open_is_open() -> None:
    """The guide names options and no grounds, terms or protection of the tenant."""
    for name in VARIANTS:
        text = "".join(
            file.read_text(encoding="utf-8")
            for file in (REGIONS / NORM / name).glob("*.yaml")
            if file.name != "norm.yaml"
        )
        assert "lease_forms:" not in text
        assert "clocks:" not in text
