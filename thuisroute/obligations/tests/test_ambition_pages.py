"""What the region wants to reach and how it works on it, as everybody reads it."""

import re

import pytest
from django.test import Client

from tests.another_region import governor_of
from tests.cast import Cast
from tests.statements import counted
from thuisroute.agreements.packs.ambition_words import amount_words, period_words
from thuisroute.agreements.rules.ambition import (
    Amount,
    Bid,
    Certainty,
    fixed,
    together,
)
from thuisroute.kernel.calendar import Duration
from thuisroute.obligations.views.bid_table import Footnotes

AGENDA = "drechtsteden-alblasserwaard"


@pytest.fixture
def reader(cast: Cast) -> Client:
    return governor_of(AGENDA)


@pytest.mark.parametrize(
    ("amount", "said"),
    [
        (Amount(25, 25), "25"),
        (Amount(80), "ten minste 80"),
        (Amount(6, 12), "6 tot 12"),
        (Amount(None, 10), "hoogstens 10"),
        (Amount(), "nog open"),
    ],
)
def test_how_many_in_words(amount: Amount, said: str) -> None:
    assert amount_words(amount) == said


@pytest.mark.parametrize(
    ("period", "said"),
    [(None, "eenmalig"), ("P1Y", "per jaar"), ("P6M", "elke 6 maanden")],
)
def test_how_often_in_words(period: str | None, said: str) -> None:
    assert period_words(Duration.parse(period) if period else None) == said


def test_together_leaves_out_what_is_open_and_stays_a_minimum() -> None:
    assert together([Amount(80, 80), Amount(), Amount(10, 15)]) == Amount(90, 95)
    assert together([Amount(80, 80), Amount(24)]) == Amount(104, None)


def _bid(place: str | None, many: int, sure: str = "fixed", *others: str) -> Bid:
    amount = Amount(many, many)
    return Bid("b", "1", place, "p", Certainty(sure), amount, together_with=others)


def test_what_several_bid_together_counts_once_and_what_is_not_fixed_not_at_all() -> (
    None
):
    bids = [
        _bid("0001", 6, "fixed", "0002"),
        _bid("0002", 6, "fixed", "0001"),
        _bid("0003", 4),
        _bid(None, 2),
        _bid("0003", 9, "under_study"),
    ]
    assert fixed(bids) == Amount(12, 12)


def test_the_same_footnote_gets_the_same_letter_and_letters_do_not_run_out() -> None:
    notes = Footnotes()
    letters = [notes.letter(str(at % 30)) for at in range(60)]
    assert letters[:30] == letters[30:]
    assert (letters[25], letters[26], letters[29]) == ("z", "aa", "ad")


def test_targets_demand_and_the_sum_without_what_is_open(reader: Client) -> None:
    page = _read(reader, "/agreement/ambition/")
    assert "Housing First" in page
    assert "2 voorzieningen van elk 15" in page
    assert "Samen 135 tot 145 mensen per jaar." in page
    assert "Niet meegeteld, want nog open: Uit de jeugdzorg." in page


def test_a_bid_says_how_sure_it_is_and_leads_to_its_footnote(reader: Client) -> None:
    raw = reader.get("/agreement/ambition/").content.decode()
    page = _text(raw)
    assert "Samen met Gorinchem, voor dezelfde plekken." in page
    assert "Op deze voorwaarde: Er is ruimte in de sociale woningvoorraad" in page
    assert "Vervalt als: De huisvesting voor tijdelijke opvang" in page
    assert "Gemeente niet bekend" in page
    asked = set(re.findall(r'href="#(note-\w+)"', raw))
    assert asked == set(re.findall(r'id="(note-\w+)"', raw))
    assert len(asked) > 20
    assert re.search(r"hoogstens 10 (voetnoot \w+ )+onder voorwaarde", page)


def test_every_municipality_has_a_row_also_without_a_bid(reader: Client) -> None:
    page = reader.get("/agreement/ambition/").content.decode()
    rows = re.findall(r'<th scope="row">(\w[\w-]+)', page[page.index('id="bids"') :])
    assert rows[1:10] == [
        "Dordrecht", "Molenlanden", "Gorinchem", "Hendrik-Ido-Ambacht", "Sliedrecht",
        "Alblasserdam", "Zwijndrecht", "Hardinxveld-Giessendam", "Papendrecht",
    ]  # fmt: skip


def test_bodies_stand_under_whom_they_report_to_and_open_items_say_so(
    reader: Client,
) -> None:
    page = _read(reader, "/agreement/programme/")
    names = ["Bestuurlijke Tafel BW&amp;O", "Regiegroep HKG", "Lokale projectgroep"]
    places = [page.index(name) for name in names]
    assert places == sorted(places)
    assert "Komt 4 keer per jaar bij elkaar." in page
    assert "Wie akkoord moet zijn: De lokale bestuurders" in page
    assert "Een verdeelsleutel voor uitstromers over de negen gemeenten nog open" in (
        page
    )


def test_both_pages_speak_english(reader: Client) -> None:
    reader.cookies["language"] = "en"
    assert "Together 135 to 145 people each year." in _read(
        reader, "/agreement/ambition/"
    )
    assert "Meets 4 times a year." in _read(reader, "/agreement/programme/")


def test_the_agreement_leads_only_to_what_there_is(reader: Client, cast: Cast) -> None:
    page = reader.get("/agreement/").content.decode()
    assert 'href="/agreement/ambition/"' in page
    assert 'href="/agreement/programme/"' in page
    without = cast.client("governor").get("/agreement/").content.decode()
    assert 'href="/agreement/ambition/"' not in without
    assert 'href="/agreement/programme/"' not in without


@pytest.mark.parametrize("address", ["/agreement/ambition/", "/agreement/programme/"])
def test_an_agreement_without_it_says_so(cast: Cast, address: str) -> None:
    page = _read(cast.client("support_worker"), address)
    assert "Deze afspraken noemen geen" in page
    assert "<table" not in page


def test_the_pages_ask_as_little_as_the_agreement(reader: Client) -> None:
    for address in ("/agreement/ambition/", "/agreement/programme/"):
        reader.get(address)
        with counted() as statements:
            assert reader.get(address).status_code == 200
        assert len(statements) <= 4, str(statements)


def _read(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return _text(answer.content.decode())


def _text(page: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", page).split())
