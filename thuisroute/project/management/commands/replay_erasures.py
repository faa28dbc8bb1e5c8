"""Erase again what the ledger outside the database knows and the database does not."""

from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from thuisroute.sharing.actions.replay_erasures import replay_erasures
from thuisroute.sharing.ledger import LedgerUnreadableError, read_ledger


class Command(BaseCommand):
    help = "Replay the erasure ledger on a database that may be an older copy."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "ledger", type=Path, nargs="?", default=settings.ERASURE_LEDGER
        )

    def handle(self, *_args: object, **options: object) -> None:
        path = options["ledger"]
        if not isinstance(path, Path):
            return
        try:
            lines = read_ledger(path)
        except (OSError, LedgerUnreadableError) as problem:
            raise CommandError(str(problem)) from problem
        again = replay_erasures(lines)
        if again:
            self.stdout.write(f"{again} erasures done again after a restore.")
