"""Makes the server read-only before the disk is full, and writable again after.

A full disk stops PostgreSQL altogether when its log cannot grow; a read-only one
still shows every page.
"""

import logging
import shutil
from dataclasses import dataclass, field

import psycopg
from psycopg import sql

from thuisroute.hosting.data_folder import DataFolder
from thuisroute.hosting.secret_file import write_private
from thuisroute.hosting.server import Server

log = logging.getLogger(__name__)
MEGABYTE = 1024 * 1024
KEEP_FREE = 512 * MEGABYTE
AMPLE = 1.25  # times the limit, so that the state does not flutter around it


@dataclass
class FreeSpaceWatch:
    """Compares the free bytes of the data volume with the limit."""

    folder: DataFolder
    server: Server
    keep_free: int = KEEP_FREE
    _read_only: bool | None = field(default=None, init=False)

    def look(self) -> None:
        """Switch the server when the free space asks for it; needs it running."""
        free = shutil.disk_usage(self.folder.path).free
        if free < self.keep_free:
            wanted = True
        elif free >= self.keep_free * AMPLE or self._read_only is None:
            wanted = False
        else:
            return
        if wanted != self._read_only:
            self._switch(read_only=wanted, free=free)

    def _switch(self, *, read_only: bool, free: int) -> None:
        try:
            with self.server.connect() as connection:
                connection.execute(
                    sql.SQL(
                        "ALTER SYSTEM SET default_transaction_read_only = {}"
                    ).format(sql.Literal("on" if read_only else "off"))
                )
                connection.execute("SELECT pg_reload_conf()")
        except psycopg.Error as problem:
            log.warning("The database could not be switched: %s", problem)
            return  # looked at again shortly
        if read_only or self._read_only:
            self._report(read_only=read_only, free=free)
        self._read_only = read_only
        self._note("read-only: low space" if read_only else "writable")

    def _report(self, *, read_only: bool, free: int) -> None:
        if read_only:
            log.error(
                "Only %d MB is free on the disk of %s: the database is read-only until "
                "at least %d MB is free; make room.",
                free // MEGABYTE,
                self.folder.path,
                int(self.keep_free * AMPLE) // MEGABYTE,
            )
        else:
            log.warning("There is room on the disk again: the database is writable.")

    def _note(self, state: str) -> None:
        try:
            write_private(self.folder.state, state + "\n", owner=self.folder.owner)
        except OSError as problem:
            log.warning("%s cannot be written: %s", self.folder.state, problem)
