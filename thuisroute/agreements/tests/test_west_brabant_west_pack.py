"""What the covenant and the vision say stands in the pack, counted by hand."""

from collections import Counter

import pytest

from thuisroute.agreements.packs.checking import check
from thuisroute.agreements.packs.loading import load
from thuisroute.agreements.tests.spoilt import PACK as ALKMAAR
from thuisroute.kernel.calendar import Duration

PACK = ALKMAAR.parent / "west-brabant-west"
REGION = load(PACK)
COVENANT = (
    "1 2 3 4 5 6 7 8 8a 8b 8c 9 10 11 12 13 14 15 16 16a 16b 17 18 18a 18b 19 20 21 "
    "22 23"
)
# Principle by principle, the work package that works it out.
WORKED_OUT = [
    ("wp1", range(7, 12), 8),
    ("wp2", [12], 4),
    ("wp3", [13], 5),
    ("wp4", [14, 15], 5),
    ("wp5", [16, 17, 19, 20], 7),
    ("wp6", [18, 21], 8),
]


def test_the_pack_is_sound() -> None:
    assert check(PACK) == ()


def test_six_municipalities() -> None:
    codes = {one.code for one in REGION.municipalities}
    assert codes == {"0748", "1655", "1674", "0840", "0851", "0873"}


def test_every_principle_of_the_covenant_and_every_chapter_of_the_vision() -> None:
    numbers = [one.number for one in REGION.articles]
    assert " ".join(one for one in numbers if one[0] != "V") == COVENANT
    chapters = {one.partition(".")[0] for one in numbers if one[0] == "V"}
    assert chapters == {"V5", "V6", "V7", "V8", "V9"}


@pytest.mark.parametrize(("entry", "principles", "items"), WORKED_OUT)
def test_the_six_work_packages(
    entry: str, principles: list[int], items: int
) -> None:  # fmt: skip
    (found,) = [one for one in REGION.programme if one.id == entry]
    assert list(found.articles) == [str(one) for one in principles]
    assert len(found.items) == items
    assert found.planning
    assert found.status


def test_every_principle_from_7_to_21_is_worked_out_once() -> None:
    worked = [one for row in WORKED_OUT for one in row[1]]
    assert sorted(worked) == list(range(7, 22))


def test_what_the_vision_adds() -> None:
    kinds = Counter(one.kind.value for one in REGION.programme)
    assert kinds == {"work_package": 6, "movement": 7, "norm": 8, "goal": 3}
    goals = [len(one.items) for one in REGION.programme if one.kind.value == "goal"]
    assert goals == [7, 5, 3]


def test_what_is_left_to_agree_is_said_to_be_open() -> None:
    packages = [one for one in REGION.programme if one.kind.value == "work_package"]
    assert [sum(item.open for item in one.items) for one in packages] == [
        7,
        3,
        4,
        3,
        5,
        4,
    ]


def test_the_one_term_that_the_covenant_names_for_itself() -> None:
    assert REGION.clock("agreement_evaluation").every == Duration.parse("P1Y")
    assert REGION.clock("agreement_evaluation").article == "23"
