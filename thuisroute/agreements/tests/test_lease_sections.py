"""Lease forms, the ladder, the law and the count: a mistake is told at its place."""

import shutil
from pathlib import Path

import pytest

from thuisroute.agreements.packs.checking import check
from thuisroute.agreements.packs.loading import load
from thuisroute.agreements.rules.ethos import PlaceKind, Situation, every_situation
from thuisroute.agreements.rules.leases import LeaseKind
from thuisroute.agreements.tests.spoilt import PACK, adopts_nothing

NORM = PACK.parent / "separation-norm"
HOMES, LADDER, LAW, ETHOS = "homes.yaml", "ladder.yaml", "law.yaml", "ethos.yaml"

MISTAKES = {
    "separation": (
        PACK, HOMES, "separation: full", "separation: none",
        "separation-of-another-kind",
    ),
    "no tenancy": (
        PACK, HOMES, "kind: tenancy", "kind: usage", "tenancy-does-not-fit",
    ),
    "unknown kind": (
        PACK, HOMES, "kind: intermediary", "kind: intermediate",
        "unknown-kind-of-lease",
    ),
    "first option": (
        NORM, LADDER, "kind: regular", "kind: three_party", "ladder-begins-too-low",
    ),
    "first option ends": (
        NORM, LADDER, "kind: regular", "kind: regular\n      fixed_term: true",
        "ladder-begins-too-low",
    ),
    "ground": (
        NORM, LADDER, "opens: tied_lease", "opens: own_lease",
        "ground-opens-nothing option-without-ground",
    ),
    "notice": (
        NORM / "law", LAW, "latest: P1M", "latest: P4M", "notice-reversed",
    ),
    "place": (NORM / "law", LAW, "{since}.", "{sinds}.", "unknown-place"),
    "brace": (NORM / "law", LAW, "{since}.", "{since.", "unknown-place"),
    "twice": (
        NORM / "law", ETHOS, "leases: [three_party]\n    fixed_term: false",
        "leases: [three_party]", "ethos-covered-twice",
    ),
    "never": (
        NORM / "law", ETHOS, "place: public_space", "place: emergency_shelter",
        "ethos-covered-twice ethos-not-covered",
    ),
    "outside": (
        NORM / "law", ETHOS, "place: public_space",
        "place: public_space\n    fixed_term: true", "lease-outside-a-home",
    ),
    "open": (
        NORM / "law", LAW, "open: true\n      to_check", "open: false\n      to_check",
        "open-without-question",
    ),
    "category": (NORM / "law", ETHOS, "category: 1", "category: 7", "wrong-value"),
}  # fmt: skip


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_is_told(name: str, tmp_path: Path) -> None:
    pack, file, old, new, codes = MISTAKES[name]
    copy = tmp_path / "library" / "pack"
    shutil.copytree(pack, copy)
    text = (copy / file).read_text(encoding="utf-8")
    assert old in text
    (copy / file).write_text(text.replace(old, new, 1), encoding="utf-8")
    found = check(copy)
    assert sorted({one.code for one in found}) == codes.split()
    assert all(Path(one.file).name == file and one.mend for one in found)


@pytest.fixture(scope="module")
def adopting(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Alkmaar, with the norm."""
    region = tmp_path_factory.mktemp("library") / "region"
    shutil.copytree(PACK, region)
    adopts_nothing(region)
    head = region / "agreement.yaml"
    text = head.read_text(encoding="utf-8")
    head.write_text(f"{text}\nadopts: [separation-norm]\n", encoding="utf-8")
    return region


def test_a_region_that_adopts_the_norm_has_ladder_law_and_count(adopting: Path) -> None:
    says = load(adopting)
    assert says.ladder is not None
    kinds = [one.kind for one in says.ladder.options]
    assert kinds == [
        LeaseKind.REGULAR,
        LeaseKind.THREE_PARTY,
        LeaseKind.THREE_PARTY,
        LeaseKind.INTERMEDIARY,
    ]
    assert says.fixed_term is not None
    assert says.fixed_term.since.isoformat() == "2024-07-01"
    assert says.fixed_term.longest.isoformat() == "P2Y"
    assert type(says).from_json(says.to_json()) == says


@pytest.mark.parametrize(
    ("situation", "category", "counted"),
    [
        (Situation(PlaceKind.PUBLIC_SPACE), 1, False),
        (Situation(PlaceKind.EMERGENCY_SHELTER), 2, True),
        (Situation(PlaceKind.TEMPORARY_SHELTER), 3, True),
        (Situation(PlaceKind.INSTITUTION), 4, False),
        (Situation(PlaceKind.UNCONVENTIONAL), 5, False),
        (Situation(PlaceKind.WITH_OTHERS), 6, False),
        (Situation(PlaceKind.HOME, LeaseKind.STAY), 4, False),
        (Situation(PlaceKind.HOME, LeaseKind.STAY, fixed_term=True), 4, False),
        (Situation(PlaceKind.HOME, LeaseKind.INTERMEDIARY), 3, True),
        (Situation(PlaceKind.HOME, LeaseKind.INTERMEDIARY, fixed_term=True), 3, True),
        (Situation(PlaceKind.HOME, LeaseKind.THREE_PARTY), None, False),
        (Situation(PlaceKind.HOME, LeaseKind.THREE_PARTY, fixed_term=True), 3, True),
        (Situation(PlaceKind.HOME, LeaseKind.REGULAR), None, False),
        (Situation(PlaceKind.HOME, LeaseKind.REGULAR, fixed_term=True), 3, True),
    ],
)
def test_every_situation_has_one_category(
    adopting: Path, situation: Situation, category: int | None, *, counted: bool
) -> None:
    (rule,) = [one for one in load(adopting).ethos if one.covers(situation)]
    assert (rule.category, rule.counted) == (category, counted)
    assert situation in set(every_situation())
