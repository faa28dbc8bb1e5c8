"""``thuisroute import``: bring in a list from a file, acting as a person."""

import argparse
import os
import sys
from pathlib import Path

from django.core.management import execute_from_command_line

from thuisroute.exchange.examples import example_csv, example_xlsx

SUMMARY = "Import a list (residents, homes, …) from a CSV or Excel file."
KINDS = ("residents", "homes", "parties", "early_warnings")
DONE, REFUSED, WRONG_USAGE = 0, 1, 2


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The words of the command; an example needs no file and no database."""
    parser.add_argument("kind", choices=KINDS, help="what the file lists")
    parser.add_argument("file", type=Path, nargs="?", help="a .csv or .xlsx file")
    parser.add_argument(
        "--as", dest="email", metavar="EMAIL", help="the person who imports"
    )
    parser.add_argument(
        "--dry-run", action="store_true", help="say what would happen, save nothing"
    )
    parser.add_argument(
        "--good-rows", action="store_true", help="import the good rows only"
    )
    parser.add_argument("--json", action="store_true", help="answer as JSON")
    parser.add_argument(
        "--example", type=Path, metavar="FILE", help="write an example file, and stop"
    )


def run(arguments: argparse.Namespace) -> int:
    """0 done, 1 refused (the message says what and how to mend), 2 wrong usage."""
    if arguments.example:
        return _write_example(arguments.kind, arguments.example)
    if arguments.file is None or not arguments.email:
        return _say("Give a file and --as EMAIL, or --example FILE.", WRONG_USAGE)
    if "THUISROUTE_DATABASE_URL" not in os.environ:
        return _say(
            "Set THUISROUTE_DATABASE_URL and the keys of your installation first; "
            "docs/imports.md says how.",
            WRONG_USAGE,
        )
    return _import(arguments)


def _import(arguments: argparse.Namespace) -> int:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "thuisroute.project.settings.base")
    chosen = {
        "--dry-run": arguments.dry_run,
        "--good-rows": arguments.good_rows,
        "--json": arguments.json,
    }
    words = [arguments.kind, str(arguments.file), arguments.email]
    options = [name for name, wanted in chosen.items() if wanted]
    return _status_of(["thuisroute", "import_list", *words, *options])


def _status_of(words: list[str]) -> int:
    try:
        execute_from_command_line(words)
    except SystemExit as end:
        return int(end.code or DONE)
    return DONE


def _write_example(kind: str, path: Path) -> int:
    make = {".csv": example_csv, ".xlsx": example_xlsx}.get(path.suffix.lower())
    if make is None:
        return _say("An example ends in .csv or .xlsx.", WRONG_USAGE)
    path.write_bytes(make(kind))
    sys.stdout.write(f"{path}\n")
    return DONE


def _say(text: str, status: int) -> int:
    sys.stderr.write(f"{text}\n")
    return status
