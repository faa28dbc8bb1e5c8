"""Bring in a list; `thuisroute import` is the same with its words checked."""

import json
import sys
from argparse import ArgumentParser
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from thuisroute.exchange.importing.run_as import import_as
from thuisroute.exchange.reading.limits import MOST_BYTES


class Command(BaseCommand):
    help = "Import a list from a file, acting as a person; run as the web role."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("kind")
        parser.add_argument("file", type=Path)
        parser.add_argument("email")
        parser.add_argument("--dry-run", action="store_true")
        parser.add_argument("--good-rows", action="store_true")
        parser.add_argument("--json", action="store_true")

    def handle(self, *_args: object, **options: object) -> None:
        """Prints the answer; refused input ends with status 1."""
        path = Path(str(options["file"]))
        answer = import_as(
            str(options["email"]),
            str(options["kind"]),
            path.name,
            _content(path),
            dry_run=bool(options["dry_run"]),
            good_rows_only=bool(options["good_rows"]),
            progress=_progress,
        )
        if options["json"]:
            self.stdout.write(json.dumps(answer.as_json(), ensure_ascii=False))
        else:
            self.stdout.write(answer.as_text(), ending="")
        if not answer.accepted:
            sys.exit(1)


def _content(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except OSError as wrong:
        raise CommandError(f"{path}: {wrong.strerror}. Check the path.") from wrong


def _progress(done: int, total: int) -> None:
    if sys.stderr.isatty():
        sys.stderr.write(f"\r{done}/{total}" + ("\n" if done == total else ""))
        sys.stderr.flush()
