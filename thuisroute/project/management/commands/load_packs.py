"""Adopt every pack in a folder; run as the owner role."""

from argparse import ArgumentParser
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError, no_translations
from django.db import transaction

import thuisroute
from thuisroute.agreements.actions.adopt_pack import adopt_pack
from thuisroute.agreements.packs.reading import HEAD
from thuisroute.agreements.packs.refusal import PackRefusedError

REGIONS = Path(thuisroute.__file__).resolve().parents[1] / "regions"


class Command(BaseCommand):
    help = "Make a region of every pack, or a draft of its next version."
    # Pages are not its business; without them it starts at once.
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("folder", nargs="?", type=Path, default=REGIONS)

    @no_translations
    def handle(self, *_args: object, folder: Path, **_options: object) -> None:
        """All packs or none: a wrong one is told with file, line and cure."""
        packs = sorted(head.parent for head in folder.glob(f"*/{HEAD}"))
        if not packs:
            raise CommandError(f"There are no packs in {folder}.")
        try:
            with transaction.atomic():
                adopted = [adopt_pack(pack) for pack in packs]
        except PackRefusedError as refused:
            raise CommandError(
                f"Nothing was loaded; mend this first:\n{refused}"
            ) from refused
        for one in adopted:
            said = one.state.value.replace("_", " ") if one.new else "unchanged"
            self.stdout.write(f"{one.code}: version {one.number}, {said}")
