"""What covenant and vision say stands in the pack, counted by hand item by item."""

from collections import Counter

import pytest

from thuisroute.agreements.packs.checking import check
from thuisroute.agreements.packs.loading import load
from thuisroute.agreements.rules.programme import ProgrammePart
from thuisroute.agreements.tests.spoilt import PACK as ALKMAAR

PACK = ALKMAAR.parent / "west-brabant-west"
REGION = load(PACK)
COVENANT = (
    "0a 0b 0c 1 2 3 4 5 6 7 8 8a 8b 8c 9 10 11 12 13 14 15 16 16a 16b 17 18 18a 18b "
    "19 20 21 22 23"
)
PACKAGES = "WP1.2.2 WP1.2.4 WP4.4 WP4.5 WP6.1 WP6.3 WP6.6"
VISION = (
    "V1 V2 V3 V4 V5 V6 V6.1 V6.2 V6.3 V6.4 V6.5 V6.6 V6.7 V6.BW V6.BW.1 V6.BW.2 V6.MO "
    "V6.MO.1 V6.MO.2 V6.MO.3 V6.MO.4 V6.MO.5 V6.MO.6 V6.OGGZ V7 V7.1 V7.2 V7.3 V7.4 "
    "V7.5 V8 V8.1 V8.2 V8.3 V8.4 V8.5 V8.6 V8.7 V8.8 V9 V9.1 V9.2 V9.3 V9.4 V9.5 V9.6 "
    "V9.7 V9.8 V9.9"
)
TRIO = {"municipality", "care_provider", "housing_association"}
# Of each work package: the principles that it works out, who is in it, the marks of its
# items in the annex, and the marks of those that say what has to be.
WORK_PACKAGES = [
    (
        "wp1", "7 8 9 10 11", TRIO | {"social_services", "financial_administration"},
        "1 2 2.1 2.2 2.3 2.4 2.5 3", "1",
    ),
    ("wp2", "12", TRIO, "1 2 3 4", ""),
    ("wp3", "13", TRIO, "1 2 3 4 5", ""),
    ("wp4", "14 15", TRIO, "1 2 3 4 5", ""),
    (
        "wp5", "16 17 19 20", TRIO | {"neighbourhood_team", "resident_representatives"},
        "1 2 3 4 5 6 7", "2",
    ),
    ("wp6", "18 21", TRIO | {"social_team"}, "0 1 2 3 4 5 6 7", "0 4 5 6"),
]  # fmt: skip
# Of each list of the vision: what sort it is, where it stands, how many items it has,
# and how many of them are left to be settled.
LISTS = [
    ("goals_sheltered", "goal", "V6.BW", 7, 0),
    ("goals_shelter", "goal", "V6.MO", 5, 0),
    ("goals_outreach", "goal", "V6.OGGZ", 3, 0),
    ("ambition", "goal", "V9", 3, 0),
    ("challenges_sheltered", "challenge", "V6.BW", 9, 0),
    ("challenges_shelter", "challenge", "V6.MO", 5, 0),
    ("reasons_together", "principle", "V7.1", 5, 0),
    ("mandate", "principle", "V7.2", 2, 0),
    ("starting_points", "principle", "V7.3 V7.4", 8, 0),
    ("firmer_agreement", "task", "V7.3 V7.5", 2, 2),
    ("outreach_agreements", "task", "V6.OGGZ", 2, 2),
    (
        "developments", "development",
        "V9 V9.1 V9.2 V9.3 V9.4 V9.5 V9.6 V9.7 V9.8 V9.9", 9, 0,
    ),
]  # fmt: skip


def part(entry: str) -> ProgrammePart:
    (found,) = [one for one in REGION.programme if one.id == entry]
    return found


def marks(found: ProgrammePart) -> str:
    return " ".join(one.mark for one in found.items)


def test_the_pack_is_sound() -> None:
    assert check(PACK) == ()


def test_six_municipalities() -> None:
    codes = {one.code for one in REGION.municipalities}
    assert codes == {"0748", "1655", "1674", "0840", "0851", "0873"}


def test_every_principle_of_the_covenant_and_every_place_in_the_vision() -> None:
    numbers = " ".join(one.number for one in REGION.articles)
    assert numbers == f"{COVENANT} {PACKAGES} {VISION}"


def test_who_signed_beside_the_six_municipalities() -> None:
    signed = Counter(one.party_kind for one in REGION.signatories)
    assert signed == {
        "care_provider": 1, "housing_association": 5, "welfare": 4,
        "social_services": 2, "recovery_academy": 1,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("entry", "principles", "parties", "items", "settled"), WORK_PACKAGES
)
def test_each_work_package_item_by_item(
    entry: str, principles: str, parties: set[str], items: str, settled: str
) -> None:
    found = part(entry)
    assert found.mark == entry[2:]
    assert " ".join(found.articles) == principles
    assert set(found.parties) == parties
    assert marks(found) == items
    assert " ".join(one.mark for one in found.items if not one.open) == settled
    assert found.planning
    assert found.status


def test_every_principle_from_7_to_21_is_worked_out_once() -> None:
    worked = [int(one) for row in WORK_PACKAGES for one in row[1].split()]
    assert sorted(worked) == list(range(7, 22))


def test_what_the_rent_for_sheltered_housing_may_still_be_used_for_in_2022() -> None:
    status = part("wp4").status
    assert status is not None
    assert "2022" in status.nl


@pytest.mark.parametrize("mark", range(1, 8))
def test_a_movement_cites_its_own_place(mark: int) -> None:
    found = part(f"movement_{mark}")
    assert (found.mark, found.articles) == (str(mark), (f"V6.{mark}",))
    assert found.items == ()


@pytest.mark.parametrize("mark", range(1, 9))
def test_a_point_of_the_norm_cites_its_own_place(mark: int) -> None:
    found = part(f"norm_{mark}")
    assert (found.mark, found.articles) == (str(mark), (f"V8.{mark}",))
    assert marks(found) == f"{mark}.1"
    # What waits for the place-of-origin rule, and for the new commissioning.
    assert [one.open for one in found.items] == [mark in {4, 7}]


@pytest.mark.parametrize(("entry", "kind", "places", "items", "open_items"), LISTS)
def test_each_list_of_the_vision_item_by_item(
    entry: str, kind: str, places: str, items: int, open_items: int
) -> None:
    found = part(entry)
    assert found.kind == kind
    assert " ".join(found.articles) == places
    assert marks(found) == " ".join(str(one) for one in range(1, items + 1))
    assert sum(one.open for one in found.items) == open_items


def test_there_is_nothing_else_on_the_programme() -> None:
    numbered = [f"movement_{one}" for one in range(1, 8)]
    numbered += [f"norm_{one}" for one in range(1, 9)]
    known = {row[0] for row in WORK_PACKAGES} | {row[0] for row in LISTS}
    assert {one.id for one in REGION.programme} == known | set(numbered)


def test_three_tables_of_chapter_four() -> None:
    above = {one.id: one.above for one in REGION.bodies}
    assert above == {
        "steering_group": None,
        "core_group": "steering_group",
        "working_groups": "core_group",
    }
    assert {one.article for one in REGION.bodies} == {"V4"}
