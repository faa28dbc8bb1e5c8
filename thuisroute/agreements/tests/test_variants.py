"""Variants of the separation norm, over the norm and under every region."""

from pathlib import Path

import pytest

from thuisroute.agreements.packs.checking import check
from thuisroute.agreements.packs.loading import load
from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.leases import LeaseKind
from thuisroute.agreements.rules.not_agreed import not_agreed
from thuisroute.agreements.rules.programme import ProgrammePart
from thuisroute.agreements.tests.spoilt import PACK, REGIONS, a_region
from thuisroute.kernel.calendar import Duration

NORM = "separation-norm"
VARIANTS = {
    "amersfoort": [f"AM{number}" for number in range(1, 7)],
    "gouda": [f"GO{number}" for number in range(1, 6)],
    "groningen": [f"GR{number}" for number in range(1, 4)],
}
TWO_YEARS = Duration(months=24)
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
    places = {one.message.split("amersfoort/")[1].split(":")[0] for one in told}
    assert places == {"programme.yaml", "ladder.yaml"}


def test_all_variants_go_together(tmp_path: Path) -> None:
    law = adopting(tmp_path, NORM, *(f"{NORM}/{one}" for one in VARIANTS))
    words = {one.id for one in law.words} - {one.id for one in load(PACK).words}
    assert words == {"flip_over_lease", "care_roof_lease", "leave_package"}


def test_amersfoort_has_its_own_order_in_the_place_of_the_norms(
    tmp_path: Path,
) -> None:
    law = adopting(tmp_path, NORM, f"{NORM}/amersfoort")
    assert law.ladder is not None
    steps = [(one.article, one.kind, one.fixed_term) for one in law.ladder.options]
    assert steps == [
        ("AM4", LeaseKind.REGULAR, False),
        ("AM5", LeaseKind.THREE_PARTY, True),
        ("AM6", LeaseKind.INTERMEDIARY, True),
    ]
    assert [one.longest for one in law.ladder.options] == [None, None, TWO_YEARS]
    framework = law.readiness_condition("able_to_live_independently")
    assert (framework.article, framework.required) == ("AM3", False)


def test_gouda_has_a_lease_for_three_with_the_rent_to_the_association(
    tmp_path: Path,
) -> None:
    form = adopting(tmp_path, NORM, f"{NORM}/gouda").lease_form("care_roof")
    assert form.kind is LeaseKind.THREE_PARTY
    assert (form.landlord, form.rent_paid_to) == ("housing_association",) * 2
    assert form.support_chosen_by == "resident"
    assert form.term is None


def test_groningen_has_a_package_of_support_that_two_choose(tmp_path: Path) -> None:
    package = adopting(tmp_path, NORM, f"{NORM}/groningen").leave_package
    assert package is not None
    (part,) = package.parts
    assert [one.id for one in part.choices] == ["voluntary", "compulsory"]
    deciders = [one.party_kind for one in package.decided_by]
    assert deciders == ["care_provider", "housing_association"]


@pytest.mark.parametrize("variant", VARIANTS)
def test_what_the_source_leaves_open_is_open(variant: str, tmp_path: Path) -> None:
    """The guide names options and no grounds, terms or protection of the tenant."""
    plain = adopting(tmp_path / "plain", NORM)
    law = adopting(tmp_path / "varied", NORM, f"{NORM}/{variant}")
    ladder = law.ladder if law.ladder != plain.ladder else None
    chosen = (
        *(one for one in law.lease_forms if one not in plain.lease_forms),
        *(one for one in law.readiness if one not in plain.readiness),
        *((ladder, *ladder.grounds) if ladder else ()),
        *((law.leave_package,) if law.leave_package else ()),
    )
    assert chosen
    assert all(one.not_agreed is not None for one in chosen)
    told = {one.reason for one in not_agreed(law)}
    assert {one.not_agreed for one in chosen} <= told
    assert law.clocks == plain.clocks
