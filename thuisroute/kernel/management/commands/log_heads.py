"""Check the log, or export its heads; `thuisroute log` is the same."""

import json
import sys
from argparse import ArgumentParser
from dataclasses import asdict
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from thuisroute.kernel.log_heads import Fault, export_heads, faults

SENTENCES = {
    "changed": "chain {chain}, place {place}: the line was altered",
    "gap": "chain {chain}, place {place}: lines before it were removed or added",
    "torn": "chain {chain}, place {place}: it does not follow the line before it",
    "cut": "chain {chain}: its end is gone or was moved; the head says place {place}",
    "older": "chain {chain}: it once reached place {place} and no longer does",
    "rewritten": "chain {chain}, place {place}: another line stood here before",
    "unreadable": "file of heads, line {place}: it cannot be read",
    "forged": "file of heads, line {place}: its seal is not ours",
    "missing": "file of heads, line {place}: lines before it were removed",
}


class Command(BaseCommand):
    help = "Check the access log or export its heads; run as the worker role."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("verb", choices=("verify", "heads"))
        parser.add_argument("--heads", type=Path, default=None)
        parser.add_argument("--json", action="store_true")

    def handle(self, *_words: object, **options: object) -> None:
        path = options["heads"] or settings.LOG_HEADS
        if not isinstance(path, Path):
            raise CommandError("The file of heads is a path.")
        if options["verb"] == "heads":
            self.stdout.write(f"{path}: {export_heads(path)} chains")
            return
        if options["heads"] and not path.exists():
            raise CommandError(f"There is no file {path}.")
        found = faults(path if path.exists() else None)
        self._tell(found, compared=path.exists(), as_json=bool(options["json"]))
        if found:
            sys.exit(1)

    def _tell(self, found: list[Fault], *, compared: bool, as_json: bool) -> None:
        if as_json:
            told = {"compared": compared, "faults": [asdict(one) for one in found]}
            self.stdout.write(json.dumps(told, indent=2))
            return
        for one in found:
            self.stdout.write(SENTENCES[one.what].format_map(asdict(one)))
        if not compared:
            self.stdout.write("There is no file of heads yet: a cut tail shows less.")
        self.stdout.write("The log is whole." if not found else f"Wrong: {len(found)}.")
