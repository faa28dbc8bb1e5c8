"""A PostgreSQL of our own on one data folder, from first start to tidy stop."""

import atexit
import hashlib
from pathlib import Path
from urllib.parse import quote

from thuisroute.hosting.account import reachable_folder, server_account
from thuisroute.hosting.data_folder import PORT, DataFolder
from thuisroute.hosting.first_start import check_or_make
from thuisroute.hosting.free_space import KEEP_FREE, FreeSpaceWatch
from thuisroute.hosting.keeper import Keeper
from thuisroute.hosting.lock import FolderLock
from thuisroute.hosting.programs import Programs, find_programs
from thuisroute.hosting.refusal import HostingError
from thuisroute.hosting.roles import (
    DATABASE,
    Role,
    ensure_database,
    ensure_roles,
    script,
)
from thuisroute.hosting.secret_file import read_or_make
from thuisroute.hosting.server import SUPERUSER, Server

INSTANCE = "instance"


class Cluster:
    """Starts, keeps and stops one embedded PostgreSQL.

    ``durable=False`` switches off every guarantee against a crash: for throw-away
    databases of tests only. ``allow_role_switching`` lets the owner ``SET ROLE`` to
    web, worker and backup and make databases, which only such a throw-away server may
    do.
    ``keep_free`` is the number of free bytes under which the server turns read-only.
    """

    def __init__(
        self,
        folder: Path,
        *,
        durable: bool = True,
        allow_role_switching: bool = False,
        keep_free: int = KEEP_FREE,
    ) -> None:
        if durable and allow_role_switching:
            raise ValueError("Role switching is for throw-away servers only.")
        owner = server_account()
        self.folder = DataFolder(reachable_folder(folder.absolute(), owner), owner)
        self.moved_from = None if self.folder.path == folder.absolute() else folder
        self._durable = durable
        self._switching = allow_role_switching
        self._keep_free = keep_free
        self._lock = FolderLock(self.folder.path)
        self._passwords: dict[str, str] = {}
        self._server: Server | None = None
        self._keeper: Keeper | None = None

    def start(self) -> None:
        """Return when roles and database are there and accept logins.

        Raises :class:`HostingError` with a sentence for everything that can be wrong.
        """
        self.folder.prepare()
        self._lock.take()
        try:
            self._start_locked()
        except BaseException:
            self.stop()
            raise
        atexit.register(self.stop)

    def stop(self) -> None:
        """Stop the server tidily; harmless when it does not run."""
        atexit.unregister(self.stop)
        if self._keeper:
            self._keeper.stop_server()
            self._keeper = None
        self._server = None
        self._lock.release()

    def url(self, role: str, database: str = DATABASE) -> str:
        """A libpq address for a login role, given as ``web`` or ``thuisroute_web``."""
        name = Role("thuisroute_" + role.removeprefix("thuisroute_"))
        where = quote(str(self.folder.socket), safe="/")
        return (
            f"postgresql://{name}:{quote(self._passwords[name], safe='')}"
            f"@/{quote(database, safe='')}?host={where}&port={PORT}"
        )

    def create_database(self, name: str) -> None:
        """An empty database with our rights; one that exists keeps its content."""
        with self._running().connect() as connection:
            ensure_database(connection, name)
        with self._running().connect(name) as connection:
            connection.execute(script("database.sql"))

    @property
    def process_number(self) -> int | None:
        """The server's process, for whoever wants to look at it (or kill it)."""
        return self._running().process_number

    def _start_locked(self) -> None:
        programs = self._programs()
        names = [INSTANCE, SUPERUSER, *Role]
        if self.folder.database.exists() and not self.folder.secrets.exists():
            raise HostingError(
                f"The passwords of the database in {self.folder.path} are gone: "
                f"{self.folder.secrets.name} is missing; put it back from the backup."
            )
        self._passwords = read_or_make(
            self.folder.secrets, names, owner=self.folder.owner
        )
        check_or_make(
            self.folder,
            programs,
            password=self._passwords[SUPERUSER],
            durable=self._durable,
        )
        self._server = Server(
            programs,
            self.folder,
            name=self._name(),
            password=self._passwords[SUPERUSER],
            durable=self._durable,
        )
        watch = FreeSpaceWatch(self.folder, self._server, self._keep_free)
        self._keeper = Keeper(self._server, watch)
        self._keeper.start_server()
        with self._server.connect() as connection:
            ensure_roles(connection, self._passwords, switching=self._switching)
        self.create_database(DATABASE)

    def _name(self) -> str:
        """What its processes are recognised by: of this very folder, since a copy that
        starts beside the original must not take that for a leftover of its own."""
        place = self.folder.path.stat()
        said = f"{self._passwords[INSTANCE]} {place.st_dev} {place.st_ino}"
        return f"thuisroute-{hashlib.sha256(said.encode()).hexdigest()[:12]}"

    def _programs(self) -> Programs:
        programs = find_programs()
        account = self.folder.owner
        if account.can_reach(programs.postgres):
            return programs
        return programs.copied_to(self.folder.path, account)

    def _running(self) -> Server:
        if self._server is None:
            raise HostingError(f"The database in {self.folder.path} does not run.")
        return self._server
