"""The throw-away PostgreSQL of a test run, started before Django reads its settings.

One server a run, on a folder that is kept between runs; the migrated database is a
template named after what the migrations say, and every test process copies it.
"""

import hashlib
import os
import tempfile
from pathlib import Path

import psycopg
import pytest
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from thuisroute.hosting.cluster import Cluster
from thuisroute.hosting.refusal import HostingError

ROOT = Path(__file__).parent.parent
HERE = "THUISROUTE_TEST_SERVER"


def start() -> None:
    """Start the server unless this process is a worker of a run that did."""
    if HERE in os.environ:
        return
    cluster = _cluster(ROOT / "var" / "test-database")
    url = cluster.url("owner")
    os.environ[HERE] = url
    os.environ["THUISROUTE_DATABASE_URL"] = url


def _cluster(folder: Path) -> Cluster:
    try:
        return _started(folder)
    except HostingError:
        # Another run in this checkout has it: take a folder of our own.
        return _started(Path(tempfile.mkdtemp(prefix="thuisroute-test-")))


def _started(folder: Path) -> Cluster:
    cluster = Cluster(folder, durable=False, allow_role_switching=True)
    cluster.start()
    return cluster


def fingerprint() -> str:
    """What the migrations and their SQL say, in a few letters."""
    digest = hashlib.sha256()
    for pattern in ("*/migrations/*.py", "*/sql/*.sql", "kernel/row_security.py"):
        for path in sorted((ROOT / "thuisroute").glob(pattern)):
            digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


def maintenance() -> psycopg.Connection:
    """A connection of the owner, next to the databases it makes."""
    return psycopg.connect(os.environ[HERE], autocommit=True)


def address(name: str, server: str) -> str:
    """The same server, another database."""
    return make_conninfo("", **(conninfo_to_dict(server) | {"dbname": name}))


start()
pytest.register_assert_rewrite("tests.cast")
