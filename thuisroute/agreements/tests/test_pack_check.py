"""A spoilt pack is refused at the right line; all mistakes are told at once."""

import re
import shutil
from pathlib import Path

import pytest

from thuisroute.agreements import packs
from thuisroute.agreements.packs.checking import check
from thuisroute.agreements.packs.loading import load
from thuisroute.agreements.packs.refusal import PackRefusedError
from thuisroute.agreements.tests.spoilt import CASES, PACK, Spoilt

CODE = re.compile(r'^\s+(?:place, )?"([a-z]+(?:-[a-z]+)+)",$', re.MULTILINE)
MANY = 40
pytestmark = pytest.mark.usefixtures("english")


def test_the_pack_in_the_repository_is_fine() -> None:
    assert check(PACK) == ()


@pytest.mark.parametrize("spoilt", CASES.values(), ids=CASES.keys())
def test_one_mistake_is_told_on_its_own_line_with_its_cure(
    spoilt: Spoilt, tmp_path: Path
) -> None:
    pack, line = spoilt.make(tmp_path)
    found = check(pack)
    told = [(Path(one.file).resolve(), one.line, one.code) for one in found]
    assert told[:1] == [(spoilt.place(pack), line, spoilt.code)]
    assert len(told) == 1 + spoilt.more
    assert spoilt.cure in found[0].mend
    assert spoilt.says in found[0].message
    with pytest.raises(PackRefusedError) as refused:
        load(pack)
    assert refused.value.problems == found


def test_every_check_of_the_packs_has_a_pack_that_it_refuses() -> None:
    """A code that no case has is a check that nobody saw refuse."""
    folder = Path(packs.__file__).parent
    written = {
        code
        for file in folder.glob("*.py")
        for code in CODE.findall(file.read_text(encoding="utf-8"))
    }
    refused = {one.code for one in CASES.values()}
    assert len(written) > MANY
    assert written <= refused


def test_all_mistakes_are_told_at_once(tmp_path: Path) -> None:
    pack = tmp_path / "pack"
    shutil.copytree(PACK, pack)
    clocks = (pack / "clocks.yaml").read_text(encoding="utf-8")
    clocks = clocks.replace("article: 4d", "article: 9z")
    clocks = clocks.replace("within: P4W", "within: soon")
    clocks = clocks.replace("fulfilled_by: plan.evaluated", "fulfilled_by: plan.eval")
    (pack / "clocks.yaml").write_text(clocks, encoding="utf-8")
    sharing = (pack / "sharing.yaml").read_text(encoding="utf-8")
    (pack / "sharing.yaml").write_text(sharing + "colour: red\n", encoding="utf-8")
    assert [one.code for one in check(pack)] == [
        "duration-unreadable",
        "unknown-article",
        "unknown-event",
        "unknown-key",
    ]


def test_clocks_that_wait_for_each_other_are_told_once(tmp_path: Path) -> None:
    pack = tmp_path / "pack"
    shutil.copytree(PACK, pack)
    text = (pack / "clocks.yaml").read_text(encoding="utf-8")
    text = text.replace("starts: home.allocated", "starts: conversion.decided")
    text = text.replace(
        "event: lease.started", "event: neighbour_agreements.recorded"
    ).replace("      only: {form: earn_in}\n", "")
    (pack / "clocks.yaml").write_text(text, encoding="utf-8")
    (problem,) = check(pack)
    assert problem.code == "cycle"
    assert "neighbour_agreements -> conversion_decision -> neighbour" in problem.message


def test_a_pack_may_be_one_file(tmp_path: Path) -> None:
    single = tmp_path / "region.yaml"
    single.write_text(
        "".join(one.read_text(encoding="utf-8") for one in sorted(PACK.iterdir())),
        encoding="utf-8",
    )
    assert check(single) == ()
    assert load(single) == load(PACK)
    assert load(PACK / "agreement.yaml") == load(PACK)


def test_sections_that_are_missing_are_told_at_the_head(tmp_path: Path) -> None:
    (tmp_path / "agreement.yaml").write_text("code: somewhere\n", encoding="utf-8")
    found = check(tmp_path)
    assert {one.code for one in found} == {"missing-key"}
    assert {(one.file, one.line) for one in found} == {
        (str(tmp_path / "agreement.yaml"), 1)
    }
    assert any("`articles`" in one.message for one in found)
