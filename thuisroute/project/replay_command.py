"""``thuisroute replay-erasures``: make a restored backup forget again."""

import argparse
import os
import sys
from pathlib import Path

from django.core.management import execute_from_command_line

SUMMARY = "Erase again what a restored backup brought back."
DONE, WRONG_USAGE = 0, 2


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The file that the nightly job keeps beside the database."""
    parser.add_argument("ledger", type=Path, help="erasures.jsonl of the data folder")


def run(arguments: argparse.Namespace) -> int:
    """0 done, 1 refused with a sentence, 2 wrong usage."""
    if "THUISROUTE_DATABASE_URL" not in os.environ:
        sys.stderr.write(
            "Set THUISROUTE_DATABASE_URL to the address of the worker role and the "
            "keys of your installation first; docs/operations.md says how.\n"
        )
        return WRONG_USAGE
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "thuisroute.project.settings.base")
    try:
        execute_from_command_line(
            ["thuisroute", "replay_erasures", str(arguments.ledger)]
        )
    except SystemExit as end:
        return int(end.code or DONE)
    return DONE
