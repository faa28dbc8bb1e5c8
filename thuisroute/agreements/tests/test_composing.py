"""A pack with the norms and variants that it adopts: precedence, conflicts, places."""

import shutil
from pathlib import Path

import pytest

from thuisroute.agreements.packs.checking import check
from thuisroute.agreements.packs.loading import load
from thuisroute.agreements.rules.programme import ProgrammeKind
from thuisroute.agreements.tests.spoilt import PACK, a_region

NORM_HEAD = """
code: {code}
version: "1"
title: {{nl: Norm, en: Norm}}
source: {{title: {{nl: Bron, en: Source}}, published_by: {{nl: Wie, en: Who}}}}
valid_from: 2025-01-01
"""
THEME = "themes: [{number: N, title: {nl: Norm, en: Norm}}]\n"
pytestmark = pytest.mark.usefixtures("english")


def article(number: str, said: str) -> str:
    return (
        f"articles:\n  - number: {number}\n    theme: N\n"
        f"    summary: {{nl: {said}, en: {said}}}\n"
    )


def a_norm(library: Path, code: str, said: str, *, head: str = "") -> Path:
    """A norm beside the region, with what its head says more."""
    folder = library / code
    folder.mkdir(parents=True)
    text = NORM_HEAD.format(code=code.rsplit("/", maxsplit=1)[-1]) + head
    (folder / "norm.yaml").write_text(text, encoding="utf-8")
    (folder / "articles.yaml").write_text(said, encoding="utf-8")
    return folder


def told(pack: Path) -> list[tuple[str, str]]:
    """Folder and code of each problem."""
    return [(Path(one.file).parent.name, one.code) for one in check(pack)]


def line_of(file: Path, text: str) -> int:
    lines = file.read_text(encoding="utf-8").splitlines()
    return next(at for at, line in enumerate(lines, 1) if text in line)


def test_what_a_region_adopts_holds_there_after_its_own(tmp_path: Path) -> None:
    a_norm(tmp_path, "norm", THEME + article("N1", "Norm"))
    law = load(a_region(tmp_path, "adopts: [norm]"))
    assert law.adopts == ("norm",)
    assert law.article("N1").summary.nl == "Norm"
    assert [one.number for one in law.articles][-1] == "N1"
    assert law.code == "alkmaar"


def test_the_norm_that_comes_with_the_program_fits_every_region(tmp_path: Path) -> None:
    law = load(a_region(tmp_path, "adopts: [separation-norm]"))
    assert [one.number for one in law.articles if one.theme == "S"] == [
        f"S{number}" for number in range(1, 15)
    ]
    goals = [one for one in law.programme if one.kind == ProgrammeKind.GOAL]
    assert [len(one.items) for one in goals] == [7, 4, 5]
    steps = [one for one in law.programme if one.kind == ProgrammeKind.STEP]
    assert [one.mark for one in steps] == ["1", "2", "3", "4", "5"]


def test_two_that_disagree_are_told_with_both_places(tmp_path: Path) -> None:
    norm = a_norm(tmp_path, "norm", THEME + article("N1", "Norm"))
    a_norm(tmp_path, "variant", article("N1", "Anders"))
    region = a_region(tmp_path, "adopts: [norm, variant]")
    (problem,) = check(region)
    assert problem.code == "layers-disagree"
    assert Path(problem.file) == tmp_path / "variant" / "articles.yaml"
    place = norm / "articles.yaml"
    assert f"articles/N1` says something else at {place}:" in problem.message
    assert f":{line_of(place, 'N1')}" in problem.message
    assert "replaces: [articles/N1]" in problem.mend


def test_the_later_one_holds_where_it_says_that_it_replaces(tmp_path: Path) -> None:
    a_norm(tmp_path, "norm", THEME + article("N1", "Norm"))
    replaces = "replaces: [articles/N1]"
    a_norm(tmp_path, "variant", article("N1", "Anders"), head=replaces)
    region = a_region(tmp_path, "adopts: [norm, variant]")
    assert load(region).article("N1").summary.nl == "Anders"


def test_a_region_says_otherwise_than_what_it_adopts(tmp_path: Path) -> None:
    a_norm(tmp_path, "norm", THEME + article("1a", "Norm"))
    region = a_region(tmp_path, "adopts: [norm]")
    assert told(region) == [("alkmaar", "layers-disagree")]
    shutil.rmtree(region)
    region = a_region(tmp_path, "adopts: [norm]\nreplaces: [articles/1a]")
    assert load(region).article("1a") == load(PACK).article("1a")


def test_a_norm_adopts_another_one(tmp_path: Path) -> None:
    a_norm(tmp_path, "law", THEME + article("N1", "Wet"))
    a_norm(tmp_path, "norm", article("N2", "Norm"), head="adopts: [law]")
    law = load(a_region(tmp_path, "adopts: [norm]"))
    assert law.article("N1").summary.nl == "Wet"
    assert law.article("N2").summary.nl == "Norm"


def test_what_stands_there_in_the_same_words_is_no_disagreement(tmp_path: Path) -> None:
    said = THEME + article("N1", "Norm")
    a_norm(tmp_path, "norm", said)
    a_norm(tmp_path, "twin", said)
    assert told(a_region(tmp_path, "adopts: [norm, twin]")) == []


def test_what_is_wrong_with_a_norm_is_told_at_the_norm(tmp_path: Path) -> None:
    a_norm(
        tmp_path, "norm", THEME + article("N1", "Norm").replace("theme: N", "theme: M")
    )
    (problem,) = check(a_region(tmp_path, "adopts: [norm]"))
    assert (Path(problem.file).parent.name, problem.line, problem.code) == (
        "norm", 4, "unknown-theme",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("head", "code", "at"),
    [
        ("adopts: [norms]", "unknown-norm", "adopts"),
        ("adopts: [other]", "not-adoptable", "adopts"),
        ("adopts: [norm]\nreplaces: [articles/1a]", "replaces-nothing", "replaces"),
        ("replaces: [articles/1a]", "replaces-nothing", "replaces"),
        ("adopts: norm", "wrong-type", "adopts"),
        ("adopts: [1]", "wrong-type", "adopts"),
    ],
)
def test_a_head_that_adopts_wrongly_is_told_on_its_line(
    tmp_path: Path, head: str, code: str, at: str
) -> None:
    a_norm(tmp_path, "norm", THEME + article("N1", "Norm"))
    shutil.copytree(PACK, tmp_path / "other")
    region = a_region(tmp_path, head)
    (problem,) = check(region)
    assert (problem.code, problem.line) == (
        code,
        line_of(region / "agreement.yaml", at),
    )
    assert problem.mend


def test_norms_that_adopt_each_other_are_told(tmp_path: Path) -> None:
    a_norm(tmp_path, "norm", THEME + article("N1", "Norm"), head="adopts: [twin]")
    a_norm(tmp_path, "twin", article("N2", "Norm"), head="adopts: [norm]")
    assert told(a_region(tmp_path, "adopts: [norm]")) == [
        ("twin", "norm-adopts-itself")
    ]


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ('version: "1"', "", "missing-key"),
        ("valid_from: 2025-01-01", "", "missing-key"),
        ("valid_from: 2025-01-01", "valid_from: soon", "wrong-type"),
        (
            "valid_from: 2025-01-01",
            "valid_from: 2025-01-01\nregion: {nl: Regio, en: Region}",
            "not-in-a-norm",
        ),
    ],
)
def test_a_norm_is_checked_by_itself(
    tmp_path: Path, old: str, new: str, code: str
) -> None:
    norm = a_norm(tmp_path, "norm", THEME + article("N1", "Norm"))
    assert check(norm) == ()
    head = norm / "norm.yaml"
    head.write_text(head.read_text().replace(old, new))
    assert [one.code for one in check(norm)] == [code]


def test_every_norm_of_the_program_is_fine() -> None:
    heads = sorted(PACK.parent.glob("**/norm.yaml"))
    assert heads
    assert {head.parent: check(head.parent) for head in heads} == {
        head.parent: () for head in heads
    }
