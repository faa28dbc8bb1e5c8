"""`thuisroute clocks` as somebody types it."""

import argparse
import json
from pathlib import Path

import pytest

from thuisroute.obligations import command
from thuisroute.obligations.tests.alkmaar import PACK

pytestmark = pytest.mark.usefixtures("english")
TIMELINE = """\
- {event: home.allocated, on: 2026-03-02}
- {event: lease.started, on: 2026-03-31, form: earn_in}
- {event: neighbour_agreements.recorded, on: 2026-03-20}
"""


def typed(events: Path, *words: str, today: str = "2026-05-01") -> int:
    parser = argparse.ArgumentParser()
    command.add_arguments(parser)
    fixed = ["--agreement", str(PACK), "--events", str(events), "--today", today]
    return command.run(parser.parse_args([*fixed, *words]))


def test_a_timeline_gives_obligations_in_order(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    events = tmp_path / "events.yaml"
    events.write_text(TIMELINE, encoding="utf-8")
    assert typed(events, "--json") == 0
    found = json.loads(capsys.readouterr().out)
    assert [(one["article"], one["due"], one["state"]) for one in found] == [
        ("4a", "2026-03-30", "done"),
        ("5b", "2026-04-02", "overdue"),
        ("4d", "2026-09-30", "open"),
        ("2c", "2027-01-31", "open"),
        ("4c", "2027-03-31", "open"),
    ]
    assert found[0]["fulfilled_on"] == "2026-03-20"
    assert found[2]["responsible"] == {
        "party_kind": "care_provider",
        "role": "support_worker",
    }
    assert {"party_kind": "resident", "role": "resident"} in found[2]["with"]
    assert "article 4d asks it every 6 months" in found[2]["because"]


def test_people_get_a_table(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    events = tmp_path / "events.yaml"
    events.write_text(TIMELINE, encoding="utf-8")
    assert typed(events) == 0
    heading, first, *_ = capsys.readouterr().out.splitlines()
    assert heading.split() == [
        "due",
        "state",
        "article",
        "clock",
        "no.",
        "fulfilled",
        "responsible",
    ]
    assert first.split()[:4] == ["2026-03-30", "done", "4a", "neighbour_agreements"]


def test_no_events_ask_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    events = tmp_path / "events.yaml"
    events.write_text("", encoding="utf-8")
    assert typed(events, "--json") == 0
    assert json.loads(capsys.readouterr().out) == []


WRONG = """\
- {event: lease.begun, on: 2026-03-31}
- {event: lease.started, on: 31 March 2026}
- {event: lease.started, on: 2026-03-31, frm: earn_in}
- {event: lease.started, on: 2026-03-31, form: earnin}
- {event: lease.started}
- just text
- {event: lease.started, on: 0026-03-31}
- {event: lease.started, on: 2026-02-30}
"""


def test_everything_wrong_with_the_events_is_told_at_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    events = tmp_path / "events.yaml"
    events.write_text(WRONG, encoding="utf-8")
    assert typed(events) == 1
    told = [
        line.removeprefix(f"{events}:")
        for line in capsys.readouterr().err.splitlines()
        if line.startswith(str(events))
    ]
    assert [(one.split(":")[0], one.split("[")[-1]) for one in told] == [
        ("1", "unknown-event]"),
        ("2", "wrong-type]"),
        ("3", "unknown-attribute]"),
        ("4", "attribute-value]"),
        ("5", "missing-key]"),
        ("6", "wrong-type]"),
        ("7", "wrong-value]"),
        ("8", "wrong-value]"),
    ]


@pytest.mark.parametrize(
    "content", ["event: lease.started\n", "- [a\n", "a\0b"], ids=["keys", "yaml", "nul"]
)
def test_a_file_that_is_no_list_of_events_is_refused(
    content: str, tmp_path: Path
) -> None:
    events = tmp_path / "events.yaml"
    events.write_text(content, encoding="utf-8")
    assert typed(events) == 1


def test_a_file_that_is_not_there_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert typed(tmp_path / "absent.yaml") == 1
    assert "there is no such file" in capsys.readouterr().err


@pytest.mark.parametrize("today", ["tomorrow", "31-03-2026", "9999-12-31"])
def test_a_day_that_is_none_is_wrong_usage(today: str, tmp_path: Path) -> None:
    with pytest.raises(SystemExit) as stopped:
        typed(tmp_path / "events.yaml", today=today)
    assert stopped.value.code == 2
