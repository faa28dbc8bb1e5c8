"""`thuisroute agreements`: check a pack, read it, or print its schema for editors."""

import argparse
import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from thuisroute.agreements.packs.checking import check
from thuisroute.agreements.packs.loading import load
from thuisroute.agreements.packs.refusal import PackRefusedError
from thuisroute.agreements.packs.schema import schema_text
from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.terms import Clock
from thuisroute.kernel.problem import Problem

SUMMARY = "check a region's agreement, read it, or print its schema for editors"
FINE, REFUSED = 0, 1


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What `thuisroute agreements` takes."""
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="VERB")
    checking = verbs.add_parser("check", help="everything that is wrong with a pack")
    checking.add_argument("path", type=Path, help="folder of a region, or one file")
    checking.add_argument("--json", action="store_true", help="print a list of objects")
    showing = verbs.add_parser("show", help="the articles of a pack and their clocks")
    showing.add_argument("path", type=Path, help="folder of a region, or one file")
    showing.add_argument("--language", choices=("nl", "en"), default="nl")
    verbs.add_parser("schema", help="the JSON Schema of packs")


def run(arguments: argparse.Namespace) -> int:
    """0 when fine, 1 when the pack is refused."""
    if arguments.verb == "schema":
        sys.stdout.write(schema_text())
        return FINE
    if arguments.verb == "show":
        return _show(arguments.path, arguments.language)
    return _check(arguments.path, as_json=arguments.json)


def _check(path: Path, *, as_json: bool) -> int:
    problems = check(path)
    if as_json:
        _print([json.dumps([one.as_json() for one in problems], indent=2)])
    elif problems:
        _report(problems)
    else:
        _print([f"{path}: nothing is wrong."])
    return REFUSED if problems else FINE


def _show(path: Path, language: str) -> int:
    try:
        agreement = load(path)
    except PackRefusedError as refusal:
        _report(refusal.problems)
        return REFUSED
    _print(_lines(agreement, language))
    return FINE


def _report(problems: Iterable[Problem]) -> None:
    told = [one.as_text() for one in problems]
    count = "1 problem" if len(told) == 1 else f"{len(told)} problems"
    sys.stderr.write("\n".join([*told, f"Refused: {count}."]) + "\n")


def _lines(agreement: Agreement, language: str) -> Iterator[str]:
    yield f"{agreement.title.in_language(language)} ({agreement.version})"
    for theme in agreement.themes:
        yield ""
        yield f"{theme.number}. {theme.title.in_language(language)}"
        for article in agreement.articles:
            if article.theme == theme.number:
                yield f"  {article.number:<4} {article.summary.in_language(language)}"
                for clock in agreement.clocks_of(article.number):
                    yield f"      > {_clock(clock, language)}"


def _clock(clock: Clock, language: str) -> str:
    events = ", ".join(trigger.event for trigger in clock.starts)
    label = clock.label.in_language(language)
    chosen = " (not agreed)" if clock.not_agreed else ""
    return f"{label}: {_term(clock)} from {events}, by {clock.responsible.role}{chosen}"


def _term(clock: Clock) -> str:
    if clock.before:
        return f"{clock.before.by.isoformat()} before {clock.before.attribute}"
    first = f"within {clock.within.isoformat()}" if clock.within else ""
    again = f"every {clock.every.isoformat()}" if clock.every else ""
    return " and then ".join(part for part in (first, again) if part)


def _print(lines: Iterable[str]) -> None:
    sys.stdout.write("\n".join(lines) + "\n")
