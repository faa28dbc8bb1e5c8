"""``thuisroute log``: whether the access log is still as it was written."""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from django.core.management import execute_from_command_line

SUMMARY = "Check that the access log is whole, and write down how far it has come."
WHOLE, WRONG, WRONG_USAGE = 0, 1, 2


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Two verbs: verify and heads."""
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="VERB")
    verify = verbs.add_parser("verify", help="look for anything that was altered")
    verify.add_argument("--json", action="store_true", help="answer as JSON")
    heads = verbs.add_parser("heads", help="add how far the log has come to the file")
    for one in (verify, heads):
        one.add_argument(
            "--heads", type=Path, metavar="FILE", help="the file of heads, or a copy"
        )


def run(arguments: argparse.Namespace) -> int:
    """0 the log is whole, 1 something is wrong (told with chain and place), 2 usage."""
    if "THUISROUTE_DATABASE_URL" not in os.environ:
        sys.stderr.write(
            "Set THUISROUTE_DATABASE_URL (the worker's) and the keys of your "
            "installation first; docs/operations.md says how.\n"
        )
        return WRONG_USAGE
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "thuisroute.project.settings.base")
    words = ["thuisroute", "log_heads", arguments.verb]
    if arguments.heads:
        words += ["--heads", str(arguments.heads)]
    if arguments.verb == "verify" and arguments.json:
        words.append("--json")
    return _status_of(words)


def _status_of(words: Sequence[str]) -> int:
    try:
        execute_from_command_line(list(words))
    except SystemExit as end:
        return int(end.code or WHOLE)
    return WHOLE
