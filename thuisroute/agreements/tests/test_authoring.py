"""A pack comes through every form in which it is written, and loses nothing."""

import json
import re
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import get_args, get_origin

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from thuisroute.agreements.packs.authoring.answer_kinds import (
    Answer,
)
from thuisroute.agreements.packs.authoring.answers import answered
from thuisroute.agreements.packs.authoring.draft import Draft
from thuisroute.agreements.packs.authoring.edits import (
    entries_of,
    put_back,
    where_is,
    with_entry,
    with_entry_moved,
    without_entry,
)
from thuisroute.agreements.packs.authoring.files import archive, files_of
from thuisroute.agreements.packs.authoring.keys import with_keys
from thuisroute.agreements.packs.authoring.norms import (
    norms_that_come_along,
    with_norm,
    without_norm,
)
from thuisroute.agreements.packs.authoring.questions import (
    Asked,
    all_questions,
    questions,
)
from thuisroute.agreements.packs.authoring.sections import (
    ABOUT,
    FILE_OF,
    PAGES,
    kind_of,
)
from thuisroute.agreements.packs.authoring.written import (
    typed,
    untyped,
)
from thuisroute.agreements.packs.composing import composed
from thuisroute.agreements.packs.document import PackDocument
from thuisroute.agreements.packs.key_words import KEY_WORDS
from thuisroute.agreements.packs.loading import load
from thuisroute.agreements.packs.structure import (
    SECTIONS,
    is_model,
    keys_of,
    plain_type,
)
from thuisroute.agreements.tests.posting import posted
from thuisroute.agreements.tests.shipped import values_of
from thuisroute.agreements.tests.spoilt import PACK, REGIONS

SHIPPED = ("alkmaar", "drechtsteden-alblasserwaard", "west-brabant-west")
NORM = "separation-norm"
ALKMAAR = values_of(PACK.name)


@pytest.mark.parametrize("region", SHIPPED)
def test_what_is_stored_is_written_as_a_pack_that_says_the_same(region: str) -> None:
    draft = Draft(values_of(region))
    assert draft.problems == {}
    assert draft.law() == load(REGIONS / region)


@pytest.mark.parametrize("region", SHIPPED)
def test_what_is_typed_is_kept_as_json(region: str) -> None:
    values = values_of(region)
    kept = json.loads(json.dumps(typed(values)))
    assert untyped(PackDocument, kept) == values


@pytest.mark.parametrize("region", SHIPPED)
@pytest.mark.parametrize("norm", ["", *norms_that_come_along()])
def test_its_files_are_read_back_as_the_same_agreement(
    region: str, norm: str, tmp_path: Path
) -> None:
    values = values_of(region)
    for one in (NORM, norm) if norm else ():
        if one not in values["adopts"]:
            values = with_norm(values, one)
    with zipfile.ZipFile(BytesIO(archive(values, region))) as packed:
        packed.extractall(tmp_path)
    assert load(tmp_path / region) == Draft(values).law()


def test_every_section_stands_in_a_file_and_on_a_page() -> None:
    assert set(FILE_OF) == set(SECTIONS)
    whole = "".join(text for _name, text in files_of(ALKMAAR))
    assert all(f"{section}:" in whole for section in ALKMAAR)


@pytest.mark.parametrize("region", SHIPPED)
@pytest.mark.parametrize("section", [one for one in PAGES if one != ABOUT])
def test_a_form_that_is_sent_as_it_is_shown_changes_nothing(
    region: str, section: str
) -> None:
    values = with_norm(values_of(region), NORM)
    asked = Asked(kind_of(section), needed=True)
    for at, entry in enumerate(entries_of(values, section)):
        where = where_is(section, at)
        sent = posted(questions(asked, entry, where))
        assert answered(asked, sent, where) == entry


def as_number(text: str) -> str:
    """A number may be written as `007`, and in the digits of any script."""
    return str(int(text)) if re.fullmatch(r"[-+]?\d+", text) else text


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_what_does_not_fit_stays_as_it_was_typed(data: st.DataObject) -> None:
    section = data.draw(st.sampled_from([one for one in PAGES if ALKMAAR.get(one)]))
    asked, where = Asked(kind_of(section), needed=True), where_is(section, 0)
    part = questions(asked, entries_of(ALKMAAR, section)[0], where)
    sent = posted(part)
    text = st.text(st.characters(exclude_categories=["Cs", "Cc", "Z"]), min_size=1)
    free = {Answer.TEXT, Answer.WORDS, Answer.NUMBER, Answer.DATE, Answer.PERIOD}
    wrong = data.draw(
        st.sampled_from([one for one in all_questions(part) if one.answer in free])
    )
    name = f"{wrong.name}_0" if wrong.answer is Answer.PERIOD else wrong.name
    sent[name] = data.draw(text)
    entry = answered(asked, sent, where)
    kept = untyped(kind_of(section), json.loads(json.dumps(typed(entry))))
    shown = posted(questions(asked, kept, where))
    assert as_number(shown.get(name, "")) == as_number(sent.get(name, ""))
    assert isinstance(Draft(with_entry(ALKMAAR, section, 0, kept)).problems, dict)


def keys_within(kind: object) -> Iterator[str]:
    plain = plain_type(kind)
    if get_origin(plain) is list:
        yield from keys_within(get_args(plain)[0])
    elif is_model(plain):
        for key, one in keys_of(plain).items():
            yield key
            yield from keys_within(one)


def test_every_key_has_words_in_a_form() -> None:
    assert set(keys_within(PackDocument)) <= set(KEY_WORDS)


def test_a_mistake_is_told_where_it_stands() -> None:
    values = {**ALKMAAR, "clocks": [dict(one) for one in ALKMAAR["clocks"]]}
    values["clocks"][0]["within"] = "vier weken"
    values["clocks"][2]["article"] = "99"
    values["clocks"][3]["label"] = {"nl": None, "en": "Something"}
    found = {
        where: [one.code for one in many]
        for where, many in Draft(values).problems.items()
    }
    assert found == {
        ("clocks", 0, "within"): ["duration-unreadable"],
        ("clocks", 2, "article"): ["unknown-article"],
        ("clocks", 3, "label", "nl"): ["missing-language"],
    }


def test_a_draft_keeps_its_norms_apart_from_its_own_words() -> None:
    values = with_norm(ALKMAAR, NORM)
    numbers = [one["number"] for one in values["articles"]]
    at = numbers.index("S1")
    other = {**values["articles"][at], "summary": {"nl": "Anders.", "en": "Otherwise."}}
    changed = with_entry(values, "articles", at, other)
    assert changed["replaces"] == ["articles/S1"]
    assert Draft(changed).sound
    again = with_entry(changed, "articles", at, values["articles"][at])
    assert "replaces" not in again
    left = without_entry(values, "articles", numbers.index("S14"))
    codes = [one.code for one in Draft(left).problems["adopts",]]
    assert codes == ["norm-left-out"]
    assert Draft(without_norm(left, NORM)).sound


def test_a_variant_stands_on_the_norm_that_it_varies() -> None:
    variant = f"{NORM}/amersfoort"
    alone = with_norm(ALKMAAR, variant)
    assert {one.code for one in Draft(alone).problems["adopts",]} == {
        "norm-builds-on-another"
    }
    both = with_norm(alone, NORM)
    assert both["adopts"].index(NORM) < both["adopts"].index(variant)
    assert Draft(both).sound


def test_with_a_norm_it_says_what_the_files_would() -> None:
    before = json.dumps(typed(ALKMAAR))
    values = with_norm(ALKMAAR, NORM)
    assert json.dumps(typed(ALKMAAR)) == before
    norm = composed(REGIONS / NORM).values
    assert isinstance(norm["articles"], list)
    assert len(values["articles"]) == len(ALKMAAR["articles"]) + len(norm["articles"])


def test_an_entry_is_moved_taken_out_and_put_back() -> None:
    moved = with_entry_moved(ALKMAAR, "articles", 3, 2)
    assert [one["number"] for one in moved["articles"]][2:4] == ["1d", "1c"]
    fewer = without_entry(ALKMAAR, "articles", 3)
    assert len(fewer["articles"]) == len(ALKMAAR["articles"]) - 1
    assert put_back(fewer, ALKMAAR, "articles", "1d") == ALKMAAR
    more = with_entry(ALKMAAR, "articles", 29, {"number": "9z"})
    assert put_back(more, ALKMAAR, "articles", "9z") == ALKMAAR
    without = without_entry(ALKMAAR, "intake", 0)
    assert "intake" not in without
    assert put_back(without, ALKMAAR, "intake", "") == ALKMAAR


def test_an_entry_without_a_key_gets_one_from_its_name() -> None:
    name = {"nl": "Gesprek met de wijk!", "en": "Talk"}
    clock = kind_of("clocks")
    assert with_keys(clock, {"label": name})["id"] == "gesprek_met_de_wijk"
    twin = with_keys(clock, {"id": None, "label": name}, ["gesprek_met_de_wijk"])
    assert twin["id"] == "gesprek_met_de_wijk_2"
    assert with_keys(clock, {"id": "own", "label": name})["id"] == "own"
    unnamed = {"nl": "2026", "en": "2026"}
    assert "id" not in with_keys(clock, {"label": unnamed})
    assert with_keys(kind_of("articles"), {"number": "9"}) == {"number": "9"}
    phase = {"label": name, "subjects": [{"label": name}, {"label": name}]}
    inside = with_keys(kind_of("phases"), phase)["subjects"]
    assert [one["id"] for one in inside] == [
        "gesprek_met_de_wijk", "gesprek_met_de_wijk_2",
    ]  # fmt: skip


@pytest.mark.parametrize("region", SHIPPED)
def test_keys_that_are_there_stay(region: str) -> None:
    values = values_of(region)
    for section in (one for one in PAGES if one != ABOUT):
        for entry in entries_of(values, section):
            assert with_keys(kind_of(section), entry) == entry
