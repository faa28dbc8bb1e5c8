"""The folder with everything of one instance: database, secrets, socket, log.

database/      the cluster, PostgreSQL's own
secrets.json   passwords and keys, mode 0600
socket/        the only door to the server
log/           what the server reports, one file per day of the week
lock           held while an instance runs
state          whether the database is writable, for whoever looks
"""

import hashlib
import os
import stat
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from thuisroute.hosting.account import Account
from thuisroute.hosting.refusal import HostingError

PORT = 5432
PRIVATE = 0o700
LONGEST_SOCKET_PATH = 103 if sys.platform == "darwin" else 107


@dataclass(frozen=True)
class DataFolder:
    """Paths of one instance; ``prepare`` makes what is missing."""

    path: Path
    owner: Account

    @property
    def database(self) -> Path:
        return self.path / "database"

    @property
    def secrets(self) -> Path:
        return self.path / "secrets.json"

    @property
    def log(self) -> Path:
        return self.path / "log"

    @property
    def state(self) -> Path:
        return self.path / "state"

    @property
    def socket(self) -> Path:
        """Inside the folder, or in the temporary one where the path grows too long."""
        inside = self.path / "socket"
        if _fits(inside):
            return inside
        key = hashlib.sha256(os.fsencode(self.path)).hexdigest()[:12]
        outside = Path(tempfile.gettempdir()) / f"thuisroute-{self.owner.uid}-{key}"
        if not _fits(outside):
            raise HostingError(
                f"The path {outside} is too long for a socket; choose a shorter folder "
                "with --data or a shorter temporary folder with TMPDIR."
            )
        return outside

    def prepare(self) -> None:
        """Make the folders, private to the owner; folders above keep their mode."""
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            for folder in (self.path, self.log, self.socket):
                self._make_private(folder)
        except OSError as problem:
            raise HostingError(
                f"The data folder {self.path} cannot be made or written "
                f"({problem.strerror}); choose another one with --data."
            ) from problem

    def _make_private(self, folder: Path) -> None:
        try:
            folder.mkdir(mode=PRIVATE)
            self.owner.take(folder)
        except FileExistsError:
            self._adopt(folder)
        seen = folder.lstat()
        if seen.st_uid != self.owner.uid or not stat.S_ISDIR(seen.st_mode):
            raise HostingError(
                f"The folder {folder} exists and is not a folder of the account "
                f"{self.owner.name}, which runs the database; choose another one with "
                "--data, or start as the account that made it."
            )
        if stat.S_IMODE(seen.st_mode) != PRIVATE:
            folder.chmod(PRIVATE)
        if not os.access(folder, os.W_OK | os.X_OK):
            raise PermissionError(13, "not writable")

    def _adopt(self, folder: Path) -> None:
        """Take over an empty folder that was made for us beforehand."""
        seen = folder.lstat()
        ours = os.geteuid() in {0, seen.st_uid}
        if stat.S_ISDIR(seen.st_mode) and ours and not any(folder.iterdir()):
            self.owner.take(folder)


def _fits(folder: Path) -> bool:
    return len(os.fsencode(folder / f".s.PGSQL.{PORT}")) <= LONGEST_SOCKET_PATH
