"""What the law says of a lease, and how a living situation counts: the table (R12)."""

import argparse
import json
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from thuisroute.agreements.packs.law import LawInPack, law_of
from thuisroute.agreements.rules.ethos import every_situation
from thuisroute.agreements.rules.law import LawPoint
from thuisroute.tenancies.case_file import read_cases
from thuisroute.tenancies.lease_check_command import LAW, add_arguments, run
from thuisroute.tenancies.rules.ethos import count, ethos_of
from thuisroute.tenancies.rules.lease_case import WEIGHTS, Said
from thuisroute.tenancies.rules.lease_check import check_lease
from thuisroute.tenancies.tests.lease_cases import case_of, rows

ROWS = rows()
TODAY = date(2026, 3, 1)
ENDS_TOO_EARLY = json.dumps(
    {
        "kind": "regular",
        "signed_on": "2026-01-01",
        "starts_on": "2026-01-02",
        "last_day": "2026-01-01",
    }
)


@cache
def law() -> LawInPack:
    return law_of(LAW)


def lease_check(*words: str) -> int:
    """As the command line does it: the status, 0 or 1."""
    parser = argparse.ArgumentParser()
    add_arguments(parser)
    return run(parser.parse_args(words))


def told_by_command(
    capsys: pytest.CaptureFixture[str], folder: Path, *cases: object
) -> Any:  # noqa: ANN401 - JSON
    file = folder / "cases.json"
    file.write_text(json.dumps(cases), encoding="utf-8")
    assert lease_check(str(file), "--json") == 0
    return json.loads(capsys.readouterr().out)


@pytest.mark.parametrize("row", ROWS, ids=[row["name"] for row in ROWS])
def test_the_rule_says_what_the_table_says(row: dict[str, str]) -> None:
    (given,), problems = read_cases(json.dumps(case_of(row)), law().fixed_term)
    assert problems == ()
    ethos = ethos_of(law().ethos, given.situation)
    assert ethos is not None
    assert str(ethos.category or "") == row["category"]
    assert str(ethos.counted).lower() == row["counted"]
    told: dict[str, tuple[str, LawPoint]] = {"ethos": (ethos.says.nl, ethos.source)}
    if given.lease is not None:
        found = check_lease(given.lease, law().fixed_term, today=given.today or TODAY)
        assert " ".join(one.said.value for one in found.findings) == row["codes"]
        assert str(found.goes_on).lower() == row["goes_on"]
        told |= {one.said.value: (one.says.nl, one.source) for one in found.findings}
    sentence, source = told[row["deciding"]]
    assert sentence == row["sentence"]
    assert (source.law, source.article) == (row["law"], row["article"])


def test_the_command_says_the_same_of_every_row(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    told = told_by_command(capsys, tmp_path, *map(case_of, ROWS))
    for row, case in zip(ROWS, told["cases"], strict=True):
        assert " ".join(one["code"] for one in case["findings"]) == row["codes"]
        assert str(case["goes_on"]).lower() == row["goes_on"]
        sentences = {one["code"]: one for one in case["findings"]}
        one = {**sentences, "ethos": case["ethos"]}[row["deciding"]]
        assert one["nl"] == row["sentence"]
        where = one["source"]
        assert (where["law"], where["article"]) == (row["law"], row["article"])
    assert told["count"]["total"] == len(ROWS)
    counted = sum(row["counted"] == "true" for row in ROWS)
    assert told["count"]["counted_as_homeless"] == counted
    at_home = sum(row["counted"] == "true" and not row["place"] for row in ROWS)
    assert told["count"]["housed_but_counted"] == at_home


def test_the_table_has_every_sentence_and_every_situation() -> None:
    assert len(ROWS) >= 80
    deciding = {row["deciding"] for row in ROWS}
    assert deciding == {*map(str, Said), "ethos"}
    assert set(WEIGHTS) == set(Said)
    asked = {
        read_cases(json.dumps(case_of(row)), law().fixed_term)[0][0].situation
        for row in ROWS
    }
    assert asked == set(every_situation())
    total = count(law().ethos, every_situation())
    assert (total.total, total.counted, total.housed_but_counted) == (14, 6, 4)


def test_everything_open_says_what_a_lawyer_looks_at() -> None:
    rule = law().fixed_term
    points = [
        rule.law, rule.notice.legal_source, rule.notice.missed_source,
        rule.again_source, rule.tied_source, rule.stay_source,
        rule.earlier.legal_source, rule.earlier.signed_source,
        *(one.legal_source for one in rule.grounds),
        *(one.legal_source for one in rule.other_laws),
        *(one.source for one in law().ethos),
    ]  # fmt: skip
    assert all(one.open == (one.to_check is not None) for one in points)
    assert not rule.law.open
    assert not any(one.legal_source.open for one in rule.grounds)
    assert all(one.since for one in (rule.law, *(g.legal_source for g in rule.grounds)))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("nothing", "not-json"),
        ("[" * 100_000, "not-json"),
        ("[1]", "wrong-type"),
        ('{"kind": "regular"}', "missing-key"),
        ('{"kind": "rented"}', "unknown-kind"),
        ('{"place": "moon"}', "unknown-place"),
        ('{"place": "public_space", "colour": 1}', "unknown-key"),
        ('{"place": "public_space", "room": "yes"}', "wrong-type"),
        ('{"place": "public_space", "ground": "age"}', "unknown-ground"),
        ('{"place": "public_space", "ground": ["age"]}', "unknown-ground"),
        ('{"place": "public_space", "other_law": "x"}', "unknown-other-law"),
        ('{"place": "public_space", "today": "soon"}', "wrong-date"),
        ('{"place": "public_space", "today": 20260301}', "wrong-date"),
        ('{"place": "public_space", "today": "9999-01-01"}', "wrong-date"),
        (ENDS_TOO_EARLY, "ends-too-early"),
    ],
)
def test_a_case_that_cannot_be_read_is_refused(
    text: str, code: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "case.json"
    file.write_text(text, encoding="utf-8")
    assert lease_check(str(file)) == 1
    assert f"[{code}]" in capsys.readouterr().err


def test_a_pack_without_the_law_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "case.json"
    file.write_text('{"place": "home"}', encoding="utf-8")
    head = (LAW / "norm.yaml").read_text(encoding="utf-8")
    pack = tmp_path / "norm"
    pack.mkdir()
    (pack / "norm.yaml").write_text(head, encoding="utf-8")
    assert lease_check(str(file), "--law", str(pack)) == 1
    assert "no-law" in capsys.readouterr().err
    assert lease_check(str(tmp_path / "none.json")) == 1


def test_in_words_each_line_names_its_source(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "case.json"
    row = next(one for one in ROWS if one["name"] == "told by word of mouth")
    file.write_text(json.dumps(case_of(row)), encoding="utf-8")
    assert lease_check(str(file), "--today", "2027-06-20") == 0
    said = capsys.readouterr().out
    assert "warning: The last day was told by word of mouth only." in said
    assert "1 counted as homeless, of whom 1 are housed here." in said
