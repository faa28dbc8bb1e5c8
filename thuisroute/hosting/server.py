"""The PostgreSQL server process: its settings, whether it lives, starting, stopping."""

import os
import signal
import subprocess
import threading
import time
from dataclasses import dataclass, field

import psycopg
from psycopg import pq

from thuisroute.hosting import process
from thuisroute.hosting.data_folder import PORT, DataFolder
from thuisroute.hosting.leftovers import clear_leftovers
from thuisroute.hosting.programs import Programs
from thuisroute.hosting.refusal import HostingError

SUPERUSER = "postgres"
SILENCE = 20.0  # seconds without any answer, not even "starting up"
FAST_STOP = 60.0  # seconds for the last checkpoint of a tidy stop
STARTED = "start.log"

SETTINGS = {
    "listen_addresses": "",
    "unix_socket_permissions": "0700",
    "max_connections": "100",
    "superuser_reserved_connections": "4",
    "password_encryption": "scram-sha-256",
    # A client that went away does not keep its locks.
    "client_connection_check_interval": "2s",
    "idle_in_transaction_session_timeout": "10min",
    # Bounds what can be written between two looks at the free space.
    "max_wal_size": "256MB",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "lc_messages": "C",
    "logging_collector": "on",
    "log_filename": "database-%a.log",
    "log_file_mode": "0600",
    "log_truncate_on_rotation": "on",
    "log_rotation_age": "1d",
    "log_rotation_size": "0",
    "log_line_prefix": "%m [%p] %u ",
    "log_parameter_max_length_on_error": "0",
    "restart_after_crash": "on",
}
THROW_AWAY = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}


@dataclass
class Server:
    """One server on one data folder; start it from a thread that stays."""

    programs: Programs
    folder: DataFolder
    name: str
    password: str
    durable: bool
    ending: threading.Event = field(default_factory=threading.Event, init=False)
    _child: "subprocess.Popen[bytes] | None" = field(default=None, init=False)

    @property
    def process_number(self) -> int | None:
        return self._child.pid if self._child else None

    def start(self) -> None:
        """Start and wait until a real login works, however long recovery takes."""
        clear_leftovers(self.folder, self.name)
        flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW
        handle = os.open(self.folder.log / STARTED, flags, 0o600)
        with os.fdopen(handle, "wb") as output:
            self._child = process.spawn(
                [self.programs.postgres, "-D", self.folder.database, *self._flags()],
                on_orphaned=signal.SIGINT,
                account=self.folder.owner,
                output=output,
                folder=self.folder.path,
                environment={"PATH": os.defpath, "LC_ALL": "C", "TZ": "UTC"},
            )
        self._wait_for_login()

    def has_ended(self) -> bool:
        return self._child is None or process.has_ended(self._child)

    def answers(self) -> bool:
        """Whether anything answers on the socket, be it only "starting up"."""
        return self._ping() in {pq.Ping.OK, pq.Ping.REJECT}

    def connect(self, database: str = "postgres") -> psycopg.Connection:
        """A connection as superuser; it may write also when space is short."""
        return psycopg.connect(
            host=str(self.folder.socket),
            port=PORT,
            user=SUPERUSER,
            password=self.password,
            dbname=database,
            connect_timeout=5,
            autocommit=True,
            options="-c default_transaction_read_only=off",
        )

    def stop(self) -> None:
        if self._child:
            process.stop(self._child, asking=signal.SIGINT, patience=FAST_STOP)
            self._child = None

    def kill(self) -> None:
        """End a server that hangs; what it acknowledged is in its log."""
        if self._child:
            process.stop(self._child, asking=signal.SIGKILL, patience=FAST_STOP)

    def last_words(self) -> str:
        """The last line of what the server said while it started."""
        said = (self.folder.log / STARTED).read_text(errors="replace").strip()
        return said.splitlines()[-1] if said else "it said nothing"

    def _wait_for_login(self) -> None:
        last_answer = time.monotonic()
        while not self._can_log_in():
            if self.has_ended():
                raise HostingError(
                    f"The database in {self.folder.path} did not start: "
                    f"{self.last_words()}; more is in {self.folder.log}."
                )
            if self.answers():
                last_answer = time.monotonic()
            elif time.monotonic() - last_answer > SILENCE:
                raise HostingError(
                    f"The database in {self.folder.path} started but does not answer "
                    f"on its socket in {self.folder.socket}; see {self.folder.log}."
                )
            if self.ending.wait(0.03):
                raise HostingError("The start of the database was broken off.")

    def _can_log_in(self) -> bool:
        if self._ping() != pq.Ping.OK:
            return False
        try:
            with self.connect() as connection:
                return connection.execute("SELECT 1").fetchone() == (1,)
        except psycopg.OperationalError as problem:
            if "password authentication failed" in str(problem):
                raise HostingError(
                    f"The database in {self.folder.path} refuses the password in "
                    f"{self.folder.secrets}; put that file back from the backup made "
                    "with this database."
                ) from problem
            return False

    def _ping(self) -> pq.Ping:
        where = f"host='{self.folder.socket}' port={PORT} connect_timeout=3"
        return pq.Ping(pq.PGconn.ping(where.encode()))

    def _flags(self) -> list[str]:
        settings = SETTINGS | {
            "unix_socket_directories": f'"{self.folder.socket}"',
            "log_directory": str(self.folder.log),
            "cluster_name": self.name,
        }
        if not self.durable:
            settings |= THROW_AWAY
        return [f"--{name}={value}" for name, value in settings.items()]
