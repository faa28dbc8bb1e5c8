"""What runs on this machine, zombies left out; needs no ps where there is /proc."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple


class Running(NamedTuple):
    number: int
    parent: int
    command: str


def running() -> list[Running]:
    """Every process that lives now."""
    return list(_from_proc() if sys.platform == "linux" else _from_ps())


def lives(number: int) -> bool:
    return any(found.number == number for found in running())


def _from_proc() -> Iterator[Running]:
    for entry in Path("/proc").iterdir():
        if not entry.name.isdigit():
            continue
        try:
            # The name in brackets may hold anything; the fields come after it.
            fields = (entry / "stat").read_text().rpartition(")")[2].split()
            words = (entry / "cmdline").read_bytes()
        except OSError:
            continue
        if fields[0] != "Z":
            command = words.replace(b"\0", b" ").decode(errors="replace")
            yield Running(int(entry.name), int(fields[1]), command)


def _from_ps() -> Iterator[Running]:
    listing = subprocess.run(
        ["/bin/ps", "-ww", "-axo", "pid=,ppid=,stat=,command="],
        capture_output=True,
        text=True,
        check=True,
    )
    for line in listing.stdout.splitlines():
        number, parent, state, command = line.split(maxsplit=3)
        if not state.startswith("Z"):
            yield Running(int(number), int(parent), command)
