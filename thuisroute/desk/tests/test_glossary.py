"""The words of the program and of the region, read and looked up."""

import re
from pathlib import Path

import pytest
from markupsafe import escape

from tests.another_region import governor_of
from tests.cast import Cast
from tests.statements import counted
from tests.usual import REGIONS, USUAL
from thuisroute.agreements.packs.loading import load
from thuisroute.agreements.rules.named import named_in
from thuisroute.desk.rules.glossary import Word, Words, found, read
from thuisroute.desk.views.glossary import written

DOCUMENT = Path(__file__).parents[3] / "docs" / "glossary.md"
TEXT = """# Glossary

Something about it.

## Homes / Woningen

| English | Dutch | Meaning | Source |
|---|---|---|---|
| lease | huurcontract | in a form, see `form` | R11 |
| home | woning | any place to live | R7 |

## Other

| English | Dutch | Meaning | Source |
|---|---|---|---|
| clock | termijn | what is due | P4 |
"""
LEASE = Word("lease", "huurcontract", "in a form, see form", "R11")
HOME = Word("home", "woning", "any place to live", "R7")
CLOCK = Word("clock", "termijn", "what is due", "P4")


def test_a_document_is_read_into_sections() -> None:
    assert read(TEXT) == (
        Words("Homes", "Woningen", (LEASE, HOME)),
        Words("Other", "Other", (CLOCK,)),
    )


@pytest.mark.parametrize(
    ("asked", "left"),
    [
        ("", ["lease", "home", "clock"]),
        ("  HUUR ", ["lease"]),
        ("live", ["home"]),
        ("place  to", ["home"]),
        ("R11", []),
        ("niets", []),
    ],
)
def test_a_word_is_found_in_either_language(asked: str, left: list[str]) -> None:
    sections = found(read(TEXT), asked)
    assert [word.english for one in sections for word in one.words] == left
    assert all(one.words for one in sections)


def test_no_row_of_the_glossary_is_lost_and_every_section_has_dutch() -> None:
    rows = [
        line
        for line in DOCUMENT.read_text(encoding="utf-8").splitlines()
        if line.startswith("|") and not line.startswith(("| English", "|---"))
    ]
    assert sum(len(one.words) for one in written()) == len(rows)
    assert all(one.dutch != one.english for one in written())


def test_everybody_reads_the_words_and_finds_them(cast: Cast) -> None:
    client = cast.client("governor")
    everything = client.get("/glossary/").content.decode()
    assert "verdiencontract" in everything
    assert "Partijen en afspraken" in everything
    found_page = client.get("/glossary/", {"q": "verdien"}).content.decode()
    assert "verdiencontract" in found_page
    assert "bemoeizorgdossier" not in found_page
    none = client.get("/glossary/", {"q": "xyzzy"}).content.decode()
    assert "Er is geen woord gevonden." in none
    assert 'value="xyzzy"' in none


@pytest.mark.parametrize("asked", ["a" * 101, "\x00", "<b>%s</b>", "'; --"])
def test_strange_questions_get_an_answer(cast: Cast, asked: str) -> None:
    answer = cast.client("governor").get("/glossary/", {"q": asked})
    assert answer.status_code == 200
    assert "<b>%s" not in answer.content.decode()


def test_the_words_of_the_region_stand_beside_them(cast: Cast) -> None:
    here = cast.client("governor").get("/glossary/").content.decode()
    there = governor_of("drechtsteden-alblasserwaard").get("/glossary/")
    elsewhere = there.content.decode()
    assert "Winkelmodel" in here
    assert "Winkelmodel" not in elsewhere
    assert "Route Thuis in de wijk" in elsewhere
    assert re.search(r"Elke gemeente neemt een eerlijk deel", elsewhere)


def test_the_names_of_the_agreement_have_both_languages_and_a_source(
    cast: Cast,
) -> None:
    names = list(named_in(cast.agreement))
    assert {"roles", "products", "lease_forms", "clocks"} <= {
        one.section for one in names
    }
    page = cast.client("governor").get("/glossary/").content.decode()
    for one in names:
        assert escape(one.label.nl) in page
        assert escape(one.label.en) in page
    assert f"Artikel {cast.agreement.clocks[0].article}" in page
    assert page.count(escape(cast.agreement.source.title.nl)) >= len(
        cast.agreement.words
    )


@pytest.mark.parametrize("code", sorted(USUAL))
def test_every_name_in_every_region_is_said_in_two_languages(code: str) -> None:
    law = load(REGIONS / code)
    names = [one.label for one in named_in(law)] + [one.label for one in law.words]
    assert all(one.nl.strip() and one.en.strip() for one in names)


def test_every_term_of_the_program_has_dutch_english_and_a_source() -> None:
    for one in (word for words in written() for word in words.words):
        cells = (one.english, one.dutch, one.meaning, one.source)
        assert all(any(map(str.isalnum, cell)) for cell in cells), one


def test_it_asks_little(cast: Cast) -> None:
    client = cast.client("governor")
    client.get("/glossary/")
    with counted() as statements:
        client.get("/glossary/")
    assert len(statements) <= 4, str(statements)
