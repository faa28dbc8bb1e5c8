"""A region that adopts the norm has its ladder, the law on leases and the count."""

from pathlib import Path

import pytest

from thuisroute.agreements.packs.loading import load
from thuisroute.agreements.rules.ethos import PlaceKind, Situation, every_situation
from thuisroute.agreements.rules.leases import LeaseKind
from thuisroute.agreements.tests.spoilt import a_region


@pytest.fixture(scope="module")
def adopting(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Alkmaar, with the norm."""
    return a_region(tmp_path_factory.mktemp("library"), "adopts: [separation-norm]")


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
