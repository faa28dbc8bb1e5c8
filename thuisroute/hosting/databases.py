"""Which database: one of the operator's own, or the embedded one."""

import contextlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from thuisroute.hosting.account import Account, current_account
from thuisroute.hosting.cluster import Cluster
from thuisroute.hosting.data_folder import DataFolder
from thuisroute.hosting.refusal import HostingError

EXTERNAL = {
    "owner": "THUISROUTE_OWNER_DATABASE_URL",
    "web": "THUISROUTE_DATABASE_URL",
    "worker": "THUISROUTE_WORKER_DATABASE_URL",
}


@dataclass(frozen=True)
class Addresses:
    """A libpq address for each role that the node uses."""

    owner: str
    web: str
    worker: str


def external_addresses(environment: Mapping[str, str]) -> Addresses | None:
    """The operator's own database, all three addresses or a refusal."""
    given = {role: environment.get(name, "") for role, name in EXTERNAL.items()}
    if not any(given.values()):
        return None
    missing = [EXTERNAL[role] for role, url in given.items() if not url]
    if missing:
        raise HostingError(
            f"The environment names a PostgreSQL of your own but lacks "
            f"{' and '.join(missing)}; give all of {', '.join(EXTERNAL.values())}, "
            "or none of them to use the embedded database."
        )
    if len(set(given.values())) < len(given):
        raise HostingError(
            "Owner, web and worker have the same database address; each needs a role "
            "of its own, made by `thuisroute up --print-roles`."
        )
    return Addresses(**given)


@dataclass(frozen=True)
class Database:
    """A database that accepts logins, and the private folder with this node's keys."""

    addresses: Addresses
    folder: Path
    owner: Account


@contextlib.contextmanager
def running_database(
    folder: Path,
    environment: Mapping[str, str],
    *,
    keep_free: int,
    say: Callable[[str], None],
) -> Iterator[Database]:
    """The operator's own database, or the embedded one for as long as the block."""
    if addresses := external_addresses(environment):
        account = current_account()
        DataFolder(folder, account).prepare()
        yield Database(addresses, folder, account)
        return
    cluster = Cluster(folder, keep_free=keep_free)
    if cluster.moved_from:
        say(
            f"The account {cluster.folder.owner.name} cannot reach {folder}; "
            f"the data is in {cluster.folder.path}."
        )
    cluster.start()
    try:
        urls = Addresses(**{role: cluster.url(role) for role in EXTERNAL})
        yield Database(urls, cluster.folder.path, cluster.folder.owner)
    finally:
        cluster.stop()
