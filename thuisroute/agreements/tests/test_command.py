"""`thuisroute agreements` as somebody types it."""

import argparse
import json
from pathlib import Path

import pytest

from thuisroute.agreements import command
from thuisroute.agreements.packs.schema import schema_text
from thuisroute.agreements.rules.events import EVENTS
from thuisroute.agreements.tests.spoilt import CASES, PACK

SCHEMA = PACK.parents[1] / "docs" / "pack.schema.json"
pytestmark = pytest.mark.usefixtures("english")


def typed(*words: str) -> int:
    parser = argparse.ArgumentParser()
    command.add_arguments(parser)
    return command.run(parser.parse_args(words))


def test_a_good_pack_is_said_to_be_good(capsys: pytest.CaptureFixture[str]) -> None:
    assert typed("check", str(PACK)) == 0
    assert "nothing is wrong" in capsys.readouterr().out
    assert typed("check", str(PACK), "--json") == 0
    assert json.loads(capsys.readouterr().out) == []


def test_a_bad_pack_is_refused_for_people_and_machines(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pack, line = CASES["unknown event"].make(tmp_path)
    assert typed("check", str(pack)) == 1
    told = capsys.readouterr().err
    assert f"clocks.yaml:{line}:" in told
    assert "Did you mean `home.allocated`?" in told
    assert typed("check", str(pack), "--json") == 1
    (problem,) = json.loads(capsys.readouterr().out)
    assert set(problem) == {"file", "line", "column", "code", "message", "mend"}
    assert (problem["line"], problem["code"]) == (line, "unknown-event")
    assert typed("show", str(pack)) == 1


def test_a_pack_can_be_read(capsys: pytest.CaptureFixture[str]) -> None:
    assert typed("show", str(PACK), "--language", "en") == 0
    told = capsys.readouterr().out
    assert "Good-neighbour agreements: within P4W from home.allocated" in told


def test_wrong_usage_is_status_2() -> None:
    with pytest.raises(SystemExit) as stopped:
        typed("chekc", str(PACK))
    assert stopped.value.code == 2


def test_the_published_schema_is_that_of_the_models(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert typed("schema") == 0
    assert capsys.readouterr().out == schema_text()
    assert SCHEMA.read_text(encoding="utf-8") == schema_text(), (
        "write it anew: thuisroute agreements schema > docs/pack.schema.json"
    )


def test_the_guide_has_the_events_and_what_they_carry() -> None:
    guide = (SCHEMA.parent / "agreements.md").read_text(encoding="utf-8")
    for name, kind in EVENTS.items():
        carried = " ".join(f"`{one}`" for one in kind.attributes) or "-"
        assert f"| `{name}` | {carried} | {kind.subject} |" in guide
