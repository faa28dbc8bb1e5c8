"""`thuisroute clocks`: what an agreement asks on a timeline of events."""

import argparse
import json
import sys
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from pathlib import Path

from thuisroute.agreements.packs.loading import load
from thuisroute.agreements.packs.refusal import PackRefusedError
from thuisroute.kernel.argument import a_day
from thuisroute.kernel.problem import Problem
from thuisroute.obligations.rules.clocks import clocks
from thuisroute.obligations.rules.obligation import Obligation
from thuisroute.obligations.rules.sentences import because
from thuisroute.obligations.timeline import read_events

SUMMARY = "what an agreement asks on a timeline of events"
FINE, REFUSED = 0, 1
_HEADINGS = ("due", "state", "article", "clock", "no.", "fulfilled", "responsible")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What `thuisroute clocks` takes."""
    parser.add_argument(
        "--agreement", type=Path, required=True, help="folder of a region, or one file"
    )
    parser.add_argument(
        "--events", type=Path, required=True, help="YAML list of events with a date"
    )
    parser.add_argument(
        "--today", type=a_day, required=True, help="the day to look from: 2026-03-31"
    )
    parser.add_argument("--json", action="store_true", help="print a list of objects")


def run(arguments: argparse.Namespace) -> int:
    """0 with the obligations in order of due date, 1 when a file is refused."""
    try:
        agreement = load(arguments.agreement)
    except PackRefusedError as refusal:
        return _refuse(refusal.problems)
    events, problems = read_events(arguments.events, agreement)
    if problems:
        return _refuse(problems)
    found = clocks(agreement, events, arguments.today)
    text = _json(found) if arguments.json else _table(found)
    sys.stdout.write(text + "\n")
    return FINE


def _refuse(problems: Iterable[Problem]) -> int:
    sys.stderr.write("\n".join(one.as_text() for one in problems) + "\n")
    return REFUSED


def _json(found: Iterable[Obligation]) -> str:
    return json.dumps([_object(one) for one in found], indent=2, ensure_ascii=False)


def _object(one: Obligation) -> dict[str, object]:
    return {
        "clock": one.clock,
        "article": one.article,
        "label": asdict(one.label),
        "occurrence": one.occurrence,
        "started_on": one.started_on.isoformat(),
        "opens_on": one.opens_on.isoformat(),
        "warn_on": one.warn_on.isoformat() if one.warn_on else None,
        "due": one.due.isoformat(),
        "responsible": asdict(one.responsible),
        "with": [asdict(person) for person in one.together_with],
        "state": one.state.value,
        "fulfilled_on": one.fulfilled_on.isoformat() if one.fulfilled_on else None,
        "fulfilled_by": one.fulfilled_by.value if one.fulfilled_by else None,
        "late_days": one.late_days,
        "because": because(one.because),
    }


def _table(found: Sequence[Obligation]) -> str:
    if not found:
        return "Nothing is asked."
    rows = [_HEADINGS, *(_row(one) for one in found)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(
        "  ".join(
            cell.ljust(width) for cell, width in zip(row, widths, strict=True)
        ).rstrip()
        for row in rows
    )


def _row(one: Obligation) -> tuple[str, ...]:
    return (
        one.due.isoformat(),
        one.state.value,
        one.article,
        one.clock,
        str(one.occurrence),
        one.fulfilled_on.isoformat() if one.fulfilled_on else "-",
        one.responsible.role,
    )
