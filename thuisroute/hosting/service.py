"""One program that must always run: started, and started again when it ends."""

import logging
import signal
import subprocess
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from thuisroute.hosting import process

log = logging.getLogger(__name__)
FIRST_PAUSE = 0.2
LONGEST_PAUSE = 5.0
SETTLED = 10.0  # seconds of running after which an end counts as a first one again


@dataclass
class Service:
    """A program with its environment; ``tend`` it often."""

    name: str
    command: Sequence[str]
    environment: Mapping[str, str]
    folder: Path
    restarts: int = field(default=0, init=False)
    child: "subprocess.Popen[bytes] | None" = field(default=None, init=False)
    _pause: float = field(default=FIRST_PAUSE, init=False)
    _started: float = field(default=0.0, init=False)
    _due: float | None = field(default=None, init=False)

    def start(self) -> None:
        self.child = process.spawn(
            self.command,
            on_orphaned=signal.SIGTERM,
            environment=self.environment,
            folder=self.folder,
        )
        self._started = time.monotonic()
        self._due = None

    def tend(self) -> None:
        """Start the program again when it ended, later each time it ends at once."""
        if self._due is not None:
            if time.monotonic() >= self._due:
                self.restarts += 1
                self.start()
        elif self.child and process.has_ended(self.child):
            ran = time.monotonic() - self._started
            self._pause = FIRST_PAUSE if ran > SETTLED else self._pause * 2
            self._pause = min(self._pause, LONGEST_PAUSE)
            self._due = time.monotonic() + self._pause
            log.warning("The %s ended; it is started again.", self.name)

    def ask_to_stop(self) -> None:
        if self.child and not process.has_ended(self.child):
            self.child.send_signal(signal.SIGTERM)

    def stop(self, patience: float) -> None:
        if self.child:
            process.stop(self.child, asking=signal.SIGTERM, patience=patience)
            self.child = None
