"""The data folder: private, for one instance, and a sentence for all that is wrong."""

import os
import shutil
import stat
import subprocess
from pathlib import Path

import psycopg
import pytest
from psycopg import errors

from thuisroute.hosting.account import Account, reachable_folder, server_account
from thuisroute.hosting.cluster import Cluster
from thuisroute.hosting.data_folder import LONGEST_SOCKET_PATH
from thuisroute.hosting.free_space import FreeSpaceWatch
from thuisroute.hosting.programs import find_programs
from thuisroute.hosting.refusal import HostingError

pytestmark = pytest.mark.server
EVERYTHING = 2**60  # more bytes than any disk has free


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_second_instance_on_the_same_folder_is_refused(cluster: Cluster) -> None:
    second = Cluster(cluster.folder.path, durable=False)
    with pytest.raises(HostingError, match="in use by another running Thuisroute"):
        second.start()
    psycopg.connect(cluster.url("web")).close()


def test_everything_of_the_folder_is_private(cluster: Cluster) -> None:
    folder = cluster.folder
    for path in (folder.path, folder.database, folder.socket, folder.log):
        assert mode(path) == 0o700
    assert mode(folder.secrets) == 0o600


def test_the_server_never_runs_as_root_and_no_parent_changes_its_mode(
    folder: Path,
) -> None:
    parent = folder / "above"
    parent.mkdir(parents=True)
    parent.chmod(0o711)
    before = [(path, mode(path)) for path in parent.parents] + [(parent, 0o711)]
    cluster = Cluster(parent / "data", durable=False)
    cluster.start()
    try:
        assert cluster.folder.database.stat().st_uid == server_account().uid != 0
        number = cluster.process_number
        if Path("/proc").is_dir():
            assert Path(f"/proc/{number}").stat().st_uid == server_account().uid
    finally:
        cluster.stop()
    assert before == [(path, mode(path)) for path, _ in before]


def test_data_goes_elsewhere_when_the_account_cannot_reach_the_folder(
    folder: Path,
) -> None:
    closed = folder / "closed"
    closed.mkdir(parents=True, mode=0o700)
    other = Account("other", 54321, 54321, frozenset({54321}))
    assert not other.can_reach(closed / "data")
    if os.access("/var/lib", os.W_OK):
        elsewhere = reachable_folder(closed / "data", other)
        assert elsewhere.parent == Path("/var/lib")
        assert elsewhere == reachable_folder(closed / "data", other)
        assert elsewhere != reachable_folder(closed / "other", other)
    assert mode(closed) == 0o700


def test_copied_programs_run(folder: Path) -> None:
    account = server_account()
    copied = find_programs().copied_to(folder, account)
    assert copied == find_programs().copied_to(folder, account)
    assert folder in copied.folder.parents
    said = subprocess.run(  # noqa: S603 - the program of our own wheel
        [copied.initdb, "--version"], capture_output=True, text=True, check=True
    )
    assert copied.version in said.stdout


def test_a_long_path_gets_a_private_socket_folder(folder: Path) -> None:
    cluster = Cluster(folder / ("long" * 30), durable=False)
    cluster.start()
    try:
        socket = cluster.folder.socket
        assert len(os.fsencode(socket)) < LONGEST_SOCKET_PATH
        assert socket.parent != cluster.folder.path
        assert mode(socket) == 0o700
        psycopg.connect(cluster.url("web")).close()
    finally:
        cluster.stop()
        shutil.rmtree(cluster.folder.socket)


def refused(folder: Path) -> str:
    with pytest.raises(HostingError) as caught:
        Cluster(folder, durable=False).start()
    return str(caught.value)


def test_a_file_in_the_way_is_named(folder: Path) -> None:
    folder.write_text("in the way")
    assert "not a folder of the account" in refused(folder)
    assert "cannot be made or written" in refused(folder / "below")


def test_data_of_another_major_version_is_refused_and_untouched(folder: Path) -> None:
    cluster = Cluster(folder, durable=False)
    cluster.start()
    cluster.stop()
    version = cluster.folder.database / "PG_VERSION"
    version.write_text("14\n")
    assert "made by PostgreSQL 14" in refused(folder)
    assert version.read_text() == "14\n"
    version.unlink()
    assert "holds no PostgreSQL database" in refused(folder)


def test_lost_or_wrong_passwords_are_refused(folder: Path) -> None:
    cluster = Cluster(folder, durable=False)
    cluster.start()
    cluster.stop()
    kept = cluster.folder.secrets.read_text()
    cluster.folder.secrets.unlink()
    assert "secrets.json is missing" in refused(folder)
    cluster.folder.secrets.write_text("{")
    assert "cannot be read" in refused(folder)
    cluster.folder.secrets.write_text('{"postgres": "wrong"}')
    assert "refuses the password" in refused(folder)
    cluster.folder.secrets.write_text(kept)
    cluster.start()
    cluster.stop()


def test_a_first_start_that_was_broken_off_begins_again(folder: Path) -> None:
    (folder / "database.half" / "base").mkdir(parents=True)
    folder.chmod(0o700)
    os.chown(folder, server_account().uid, server_account().gid)
    cluster = Cluster(folder, durable=False)
    cluster.start()
    cluster.stop()


def test_low_space_makes_the_server_read_only_and_room_makes_it_writable(
    folder: Path,
) -> None:
    cluster = Cluster(folder, durable=False, keep_free=EVERYTHING)
    cluster.start()
    try:
        with pytest.raises(errors.ReadOnlySqlTransaction):
            write(cluster)
        with psycopg.connect(cluster.url("web")) as connection:
            assert connection.execute("SELECT 1").fetchone() == (1,)
        assert cluster.folder.state.read_text() == "read-only: low space\n"
        cluster.stop()
        cluster = Cluster(folder, durable=False, keep_free=1)
        cluster.start()
        write(cluster)
    finally:
        cluster.stop()


def test_the_watch_switches_a_running_server_both_ways(cluster: Cluster) -> None:
    watch = FreeSpaceWatch(cluster.folder, cluster._running(), keep_free=EVERYTHING)
    watch.look()
    with pytest.raises(errors.ReadOnlySqlTransaction):
        write(cluster)
    watch.keep_free = 1
    watch.look()
    write(cluster)


def write(cluster: Cluster) -> None:
    with psycopg.connect(cluster.url("owner")) as connection:
        connection.execute("CREATE TABLE IF NOT EXISTS written (id int)")
        connection.execute("DROP TABLE written")
