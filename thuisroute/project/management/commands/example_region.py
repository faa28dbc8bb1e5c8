"""Make the example region; run as the worker role, after `load_packs`."""

import gc
import os
import subprocess
import sys
from argparse import ArgumentParser

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils import translation

from thuisroute.kernel import clock
from thuisroute.project.example.figures import figures
from thuisroute.project.example.making import (
    evaluate_agreement,
    make_lives,
    missing_lives,
    prepare,
)
from thuisroute.project.example.privacy import is_complete, make_privacy
from thuisroute.project.retention import erase_what_is_due

# One process for each processor; making lives is mostly counting, little waiting.
PARTS = max(2, min(8, os.cpu_count() or 2))


class Command(BaseCommand):
    help = "Make an invented region with three years of history, or what is missing."
    # Pages are not its business; without them it starts at once.
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--part", type=int, default=None)

    def handle(self, *_args: object, part: int | None, **_options: object) -> None:
        """A few processes share the lives; nothing is done when all are there."""
        if not settings.DEMO:
            raise CommandError(
                "The example region has known passwords, so it is made in a demo only: "
                "set THUISROUTE_DEMO=1."
            )
        with translation.override("nl"):
            if part is None:
                self._whole()
            else:
                self._part(part)

    def _whole(self) -> None:
        if is_complete(figures()):
            self.stdout.write("The example region is there already.")
            return
        if missing_lives(figures()):
            self._lives()
        people = prepare(figures())
        evaluate_agreement(figures(), people)
        make_privacy(figures(), people, today=clock.today())
        # As every night: what ended more than its term ago has gone by now.
        erase_what_is_due()
        self.stdout.write("The example region is ready.")

    def _lives(self) -> None:
        # Parties and people, before several processes need them.
        with transaction.atomic():
            prepare(figures()).close_sessions()
        others = [
            subprocess.Popen(  # noqa: S603 - this command itself
                [sys.executable, "-m", "django", "example_region", "--part", str(one)]
            )
            for one in range(1, PARTS)
        ]
        self._part(0)
        if any(other.wait() for other in others):
            raise CommandError("A part failed; run the command again to go on.")

    def _part(self, part: int) -> None:
        # What is loaded by now stays: looking through it again and again is no use.
        gc.freeze()
        waiting = missing_lives(figures())
        progress = self._progress if part == 0 else _silent
        make_lives(figures(), waiting, part=part, parts=PARTS, progress=progress)

    def _progress(self, done: int, total: int) -> None:
        """One line that is written over on a terminal, ten lines elsewhere."""
        if sys.stdout.isatty():
            end = "\n" if done == total else ""
            self.stdout.write(f"\r  {done}/{total} residents", ending=end)
            self.stdout.flush()
        elif done % max(1, total // 5) == 0:
            self.stdout.write(f"  {done}/{total} residents")


def _silent(_done: int, _total: int) -> None:
    """Only the first part tells how far it is."""
