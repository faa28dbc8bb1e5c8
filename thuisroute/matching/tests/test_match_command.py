"""`thuisroute match`: three files in, a proposal with its proof out."""

import argparse
import json
import random
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from thuisroute.matching.match_command import add_arguments, run

Rows = list[dict[str, Any]]
EXAMPLES = Path(__file__).parents[3] / "docs" / "examples" / "match"

RESIDENTS: Rows = [
    {"id": "R1", "waiting_since": "2026-01-05", "rooms_needed": 2, "towns": ["Oud"]},
    {"id": "R2", "waiting_since": "2026-02-01", "rooms_needed": 1, "towns": []},
    {"id": "R3", "waiting_since": "2025-12-01", "rooms_needed": 4},
]
HOMES: Rows = [
    {"id": "H1", "rooms": 2, "town": "Oud", "area": "Kade"},
    {"id": "H2", "rooms": 3, "town": "Nieuw", "area": "Duin"},
]
RULES: dict[str, Any] = {
    "version": "7",
    "hard": [
        {
            "code": "rooms",
            "resident": "rooms_needed",
            "is": "at_most",
            "home": "rooms",
            "says": "Too few rooms.",
            "helps": "A home with more rooms.",
            "article": "1e",
        },
        {"code": "town", "resident": "towns", "is": "among", "home": "town"},
    ],
    "wishes": [
        {"code": "home", "of_home": "rooms", "points": 10},
        {
            "code": "fits",
            "side": "resident",
            "when": {"resident": "rooms_needed", "is": "at_least", "home": "rooms"},
            "points": 100,
        },
    ],
    "sides": {"resident": 2},
}


def main(words: list[str]) -> int:
    """As the command line does; the first word is the command's."""
    parser = argparse.ArgumentParser()
    add_arguments(parser)
    return run(parser.parse_args(words[1:]))


def asked(
    folder: Path,
    *more: str,
    residents: object = RESIDENTS,
    homes: object = HOMES,
    rules: object = RULES,
) -> int:
    words = ["match", "--json", *more]
    files = {"residents": residents, "homes": homes, "rules": rules}
    for name, content in files.items():
        file = folder / f"{name}.json"
        file.write_text(content if isinstance(content, str) else json.dumps(content))
        words += [f"--{name}", str(file)]
    return main(words)


def answer(capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return found


def test_the_answer_says_who_gets_what_why_and_what_is_proven(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert asked(tmp_path) == 0
    said = answer(capsys)
    assert [(one["resident"], one["home"]) for one in said["given"]] == [
        ("R1", "H1"),
        ("R2", "H2"),
    ]
    assert said["given"][0]["because"] == {"home": 20, "fits": 200}
    assert said["without_home"] == ["R3"]
    assert said["proof"] == {
        "method": "flow",
        "points": 250,
        "no_answer_has_more_than": 250,
        "gap_percent": 0.0,
    }
    assert said["rules_version"] == "7"
    assert said["fairness"]["ways"][0] == {"waiting": 0.0, "points": 250, "envy": 0}
    assert said["fairness"]["price_of_order_percent"] == 0.0
    assert said["fairness"]["envy"] == 0


def test_why_not_names_the_rule_and_what_would_help(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert asked(tmp_path, "--why", "R3", "H2") == 0
    said = answer(capsys)
    assert not said["possible"]
    assert said["stands_in_the_way"] == [
        {
            "code": "rooms",
            "says": "Too few rooms.",
            "article": "1e",
            "what_would_help": "A home with more rooms.",
        }
    ]
    assert asked(tmp_path, "--why", "R2", "H1") == 0
    said = answer(capsys)
    assert (said["possible"], said["points_lost_if_forced"]) == (True, 230)
    assert said["loss_is_exact"]


def test_clashing_rules_are_named_and_no_others(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    limits = [
        {"name": "town", "homes_by": "town", "at_least": {"count": 1}},
        {"name": "area", "homes_by": "area", "only": ["Kade"], "at_most": {"count": 0}},
    ]
    assert asked(tmp_path, rules=RULES | {"limits": limits}) == 1
    said = answer(capsys)
    assert said == {"clashing_rules": ["area: Kade", "town: Oud"], "homes_short": 1}


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"residents": "["}, "residents.json"),
        ({"residents": {}}, "residents.json"),
        ({"homes": [{"rooms": 2}]}, "no id"),
        ({"homes": [{"id": "H"}, {"id": "H"}]}, "stands here again"),
        ({"residents": [{"id": "R", "rooms_needed": "two"}]}, "R: rooms_needed"),
        ({"residents": [{"id": "R", "rooms_needed": 1e999}]}, "R: rooms_needed"),
        ({"rules": {"hard": [{"code": "x"}]}}, "field required"),
        ({"rules": {"colour": 1}}, "extra inputs"),
        ({"rules": {"wishes": [{"code": "x", "points": 1}]}}, "a wish has one of"),
        (
            {
                "rules": {
                    "limits": [{"name": "x", "homes_by": "town", "only": ["Nergens"]}]
                }
            },
            "nothing is called Nergens",
        ),
        (
            {"rules": {"wishes": [{"code": "x", "of_home": "rooms", "points": 1e9}]}},
            "too many points",
        ),
        ({"rules": "a: [1"}, "rules.json"),
    ],
)
def test_a_wrong_file_is_told_in_a_sentence(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    changed: Mapping[str, object],
    told: str,
) -> None:
    assert asked(tmp_path, **changed) == 1
    assert told.lower() in capsys.readouterr().err.lower()


def test_a_file_that_is_not_there_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    here = str(tmp_path / "nothing.json")
    assert main(["match", "--residents", here, "--homes", here, "--rules", here]) == 1
    assert "nothing.json" in capsys.readouterr().err


def test_the_order_of_rows_and_the_workers_change_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    luck = random.Random(5)  # noqa: S311 - chance, no secret
    residents = [
        {"id": f"R{one:03}", "waiting_since": luck.randint(1, 99),
         "rooms_needed": luck.randint(1, 4), "towns": luck.sample(["a", "b", "c"], 2)}
        for one in range(600)
    ]  # fmt: skip
    homes = [
        {"id": f"H{one:02}", "rooms": luck.randint(1, 4), "town": luck.choice("abc")}
        for one in range(60)
    ]
    loads = [{"name": "carry", "homes_by": "town", "resident": "rooms_needed",
              "at_most": {"per_home": 2.1}}]  # fmt: skip
    rules = RULES | {"loads": loads}
    said = []
    for workers in ("1", "2", "8"):
        luck.shuffle(residents)
        luck.shuffle(homes)
        files = {"residents": residents, "homes": homes, "rules": rules}
        assert asked(tmp_path, "--workers", workers, **files) == 0
        said.append(answer(capsys))
    assert said[0] == said[1] == said[2]
    assert said[0]["counts"]["given"] > 0


def test_the_example_of_the_documentation_has_an_answer(
    capsys: pytest.CaptureFixture[str],
) -> None:
    files = [
        word
        for name in ("residents.json", "homes.json", "rules.yaml")
        for word in (f"--{name.split('.')[0]}", str(EXAMPLES / name))
    ]
    assert main(["match", *files]) == 0
    assert "resident V-004  home W-03" in capsys.readouterr().out
    assert main(["match", *files, "--why", "V-001", "W-03"]) == 0
    assert "The rent is above what can be paid." in capsys.readouterr().out
    assert main(["match", *files, "--why", "V-009", "W-03"]) == 1
    assert "No resident is called V-009." in capsys.readouterr().err
