"""Makes the database cluster on the first start, whole or not at all."""

import os
import shutil
import subprocess

from thuisroute.hosting.data_folder import DataFolder
from thuisroute.hosting.programs import Programs
from thuisroute.hosting.refusal import HostingError
from thuisroute.hosting.secret_file import write_private
from thuisroute.hosting.server import SUPERUSER


def check_or_make(
    folder: DataFolder, programs: Programs, *, password: str, durable: bool
) -> None:
    """A cluster of our own PostgreSQL version stands in the folder afterwards."""
    if folder.database.exists():
        check_version(folder, programs)
        return
    half = folder.path / "database.half"
    shutil.rmtree(half, ignore_errors=True)
    half.mkdir(mode=0o700)
    folder.owner.take(half)
    word = folder.path / "initdb.password"
    write_private(word, password, owner=folder.owner)
    try:
        options = ["-D", str(half), "--pwfile", str(word)]
        _initdb(folder, programs, options if durable else [*options, "--no-sync"])
    finally:
        word.unlink()
    half.rename(folder.database)


def check_version(folder: DataFolder, programs: Programs) -> None:
    """Refuse data of another major version, which these programs cannot read."""
    path = folder.database / "PG_VERSION"
    try:
        found = path.read_text(encoding="ascii").strip()
    except OSError as problem:
        raise HostingError(
            f"{folder.database} exists but holds no PostgreSQL database "
            f"({path.name}: {problem.strerror}); move it away, or choose another "
            "folder with --data."
        ) from problem
    if found != programs.major:
        raise HostingError(
            f"The data in {folder.path} was made by PostgreSQL {found} and this "
            f"program brings {programs.major}; restore a backup into a new folder "
            "with --data, or start the version of Thuisroute that made it."
        )


def _initdb(folder: DataFolder, programs: Programs, options: list[str]) -> None:
    account = folder.owner
    drop = os.geteuid() == 0
    command = [
        str(programs.initdb),
        *options,
        f"--username={SUPERUSER}",
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--data-checksums",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--locale=C",
        "--no-instructions",
    ]
    done = subprocess.run(  # noqa: S603 - no shell, the program of our own wheel
        command,
        cwd=folder.path,
        env={"PATH": os.defpath, "LC_ALL": "C", "TZ": "UTC"},
        capture_output=True,
        text=True,
        check=False,
        user=account.uid if drop else None,
        group=account.gid if drop else None,
        extra_groups=account.groups if drop else None,
        umask=0o077,
    )
    if done.returncode != 0:
        said = done.stderr.strip().splitlines() or ["it said nothing"]
        raise HostingError(
            f"The database could not be made in {folder.path}: {said[-1]}"
        )
