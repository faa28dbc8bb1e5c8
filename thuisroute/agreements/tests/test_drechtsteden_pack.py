"""What source A says stands in its pack, counted by hand, and nothing is lost of it."""

import shutil
from collections import Counter
from pathlib import Path

import pytest

from thuisroute.agreements.packs.checking import check
from thuisroute.agreements.packs.loading import load
from thuisroute.agreements.rules.ambition import Amount, Certainty
from thuisroute.agreements.tests.spoilt import PACK as ALKMAAR
from thuisroute.kernel.calendar import Duration

PACK = ALKMAAR.parent / "drechtsteden-alblasserwaard"
AGENDA = load(PACK)
ARTICLES = (
    "1a 1b 2a 2b 3a 3b 3c 3d 3e 4.1 4.2a 4.2b 4.2c 5.1 5.2 5.3a 5.3b 5.3c 5.4 5.5 "
    "6.1a 6.1b 6.1c 6.1d 6.2a 6.2b A1 A2 A3 A4 A5 A6"
)
YEAR = Duration.parse("P1Y")


def test_every_part_of_the_agenda_is_there_under_its_chapter() -> None:
    assert " ".join(one.number for one in AGENDA.articles) == ARTICLES
    assert [one.number for one in AGENDA.themes] == ["1", "2", "3", "4", "5", "6", "A"]
    assert all(one.number.startswith(one.theme) for one in AGENDA.articles)


def test_nine_municipalities_in_the_order_of_the_table() -> None:
    codes = " ".join(one.code for one in AGENDA.municipalities)
    assert codes == "0505 1978 0512 0531 0610 0482 0642 0523 0590"


@pytest.mark.parametrize(
    ("product", "amount", "per"),
    [
        ("housing_first", Amount(25, 25), YEAR),
        ("temporary_living", Amount(80), None),
        ("youth_training", Amount(2, 2, 15), None),
        ("skaeve_huse", Amount(12, 12), None),
        ("time_out", Amount(6, 12), None),
        ("intramural_complex", Amount(1, 1, 20), None),
        ("in_between", Amount(24), None),
    ],
)
def test_the_seven_targets(product: str, amount: Amount, per: Duration | None) -> None:
    assert len(AGENDA.targets) == 7
    (found,) = [one for one in AGENDA.targets if one.product == product]
    assert (found.amount, found.per) == (amount, per)


def test_demand_is_135_to_145_a_year_and_youth_care_is_open() -> None:
    assert len(AGENDA.demand) == 6
    assert {one.per for one in AGENDA.demand} == {YEAR}
    assert [one.id for one in AGENDA.demand if one.amount.is_open] == ["youth_care"]
    assert sum(one.amount.least or 0 for one in AGENDA.demand) == 135
    assert sum(one.amount.most or 0 for one in AGENDA.demand) == 145


def test_every_filled_cell_of_the_bids_is_there() -> None:
    cells = Counter(one.product for one in AGENDA.bids)
    assert cells == {
        "housing_first": 8, "temporary_living": 6, "youth_training": 5,
        "skaeve_huse": 3, "time_out": 3, "intramural_complex": 1, "in_between": 2,
    }  # fmt: skip
    assert len(AGENDA.bids) == 28
    assert [one.mark for one in AGENDA.bid_notes] == ["1", "2", "3", "4"]


def test_a_cell_that_nothing_places_is_nobodys_and_says_so() -> None:
    unplaced = [one for one in AGENDA.bids if one.municipality is None]
    assert Counter(one.product for one in unplaced) == {
        "temporary_living": 1, "youth_training": 4, "skaeve_huse": 1,
        "time_out": 3, "intramural_complex": 1, "in_between": 2,
    }  # fmt: skip
    assert all(one.note for one in unplaced)
    # Sliedrecht names no product: it has its footnote and no bid.
    assert not [one for one in AGENDA.bids if one.municipality == "0610"]


def test_molenlanden_and_gorinchem_bid_for_the_same_six() -> None:
    pair = {
        one.municipality: one.together_with
        for one in AGENDA.bids
        if one.product == "skaeve_huse" and one.together_with
    }
    assert pair == {"1978": ("0512",), "0512": ("1978",)}


def test_the_offer_of_gorinchem_falls_away_when_its_other_one_comes() -> None:
    (bid,) = [one for one in AGENDA.bids if one.falls_away_if]
    assert (bid.municipality, bid.product) == ("0512", "youth_training")
    assert bid.certainty is Certainty.UNDER_STUDY


def test_the_products_keep_their_limits() -> None:
    assert len(AGENDA.products) == 8
    found = {one.id: one for one in AGENDA.products}
    flexible = found["temporary_living"]
    assert flexible.stands_at_least == Duration.parse("P2Y")
    assert flexible.stands_at_most == Duration.parse("P8Y")
    assert found["in_between"].residents_most == 12
    complex_care = found["intramural_complex"]
    assert (complex_care.age_from, complex_care.residents_most) == (45, 20)


def test_four_bodies_three_phases_and_what_is_open() -> None:
    above = {one.id: one.above for one in AGENDA.bodies}
    assert above == {
        "administrative_table": None,
        "steering_group": "administrative_table",
        "programme_team": "steering_group",
        "local_project_group": "steering_group",
    }
    (steering,) = [one for one in AGENDA.bodies if one.id == "steering_group"]
    assert [one.number for one in steering.members] == [2, 2, 3, 1]
    assert [len(one.subjects) for one in AGENDA.phases] == [5, 3, 2]
    assert [len(one.items) for one in AGENDA.programme] == [3, 5, 5, 3, 2, 1, 2, 4, 5]
    unsettled = {
        item.id for part in AGENDA.programme for item in part.items if item.open
    }
    assert {"distribution_key", "pilot_light", "priority_and_quota"} <= unsettled
    assert len(unsettled) == 10


def test_a_bid_of_nobody_without_a_note_is_refused(tmp_path: Path) -> None:
    pack = tmp_path / "pack"
    shutil.copytree(PACK, pack)
    file = pack / "ambition.yaml"
    text = file.read_text(encoding="utf-8")
    first = text.index('    municipality: "0505"\n', text.index("temporary_dordrecht"))
    line = '    municipality: "0505"\n'
    file.write_text(text[:first] + text[first + len(line) :], encoding="utf-8")
    assert [one.code for one in check(pack)] == ["bid-of-nobody"]
