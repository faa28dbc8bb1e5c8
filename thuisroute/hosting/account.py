"""Which account runs the database: never root.

PostgreSQL refuses to run as root and is right to. Started by root, the server runs
as an account that the machine already has. No account is made and no existing
folder is opened up for it: what it cannot reach is put elsewhere.
"""

import hashlib
import os
import pwd
import stat
import tempfile
from dataclasses import dataclass
from pathlib import Path

from thuisroute.hosting.refusal import HostingError

KNOWN_ACCOUNTS = ("postgres", "nobody")
SYSTEM_DATA = Path("/var/lib")


@dataclass(frozen=True)
class Account:
    """An account of this machine, with every group that it is in."""

    name: str
    uid: int
    gid: int
    groups: frozenset[int]

    def can_enter(self, folder: Path) -> bool:
        """Whether the mode bits let this account pass through one folder."""
        seen = folder.stat()
        if seen.st_uid == self.uid:
            return bool(seen.st_mode & stat.S_IXUSR)
        if seen.st_gid in self.groups:
            return bool(seen.st_mode & stat.S_IXGRP)
        return bool(seen.st_mode & stat.S_IXOTH)

    def can_reach(self, path: Path) -> bool:
        """Whether it can pass through every existing folder above the path."""
        return all(
            self.can_enter(parent)
            for parent in path.resolve().parents
            if parent.is_dir()
        )

    def owns(self, path: Path) -> bool:
        return path.lstat().st_uid == self.uid

    def take(self, path: Path) -> None:
        """Give a file or folder that we made ourselves to this account."""
        if os.geteuid() == 0:
            os.lchown(path, self.uid, self.gid)


def current_account() -> Account:
    """The account that we are."""
    try:
        return _account(pwd.getpwuid(os.geteuid()))
    except KeyError as problem:
        raise HostingError(
            f"The user number {os.geteuid()} has no account on this machine, which "
            "PostgreSQL needs; start Thuisroute as a user that has a name."
        ) from problem


def server_account() -> Account:
    """Who the database server runs as: ourselves, or for root a lesser account."""
    if os.geteuid() != 0:
        return current_account()
    for name in KNOWN_ACCOUNTS:
        try:
            return _account(pwd.getpwnam(name))
        except KeyError:
            continue
    raise HostingError(
        "The database does not run as root and this machine has no account "
        f"{' or '.join(KNOWN_ACCOUNTS)}; start Thuisroute as an ordinary user."
    )


def reachable_folder(wanted: Path, account: Account) -> Path:
    """The wanted folder, or one for the same data where the account can come.

    The replacement is named after the wanted folder, so that the next start from the
    same place finds its data again.
    """
    if account.can_reach(wanted):
        return wanted
    key = hashlib.sha256(os.fsencode(wanted.resolve())).hexdigest()[:12]
    for place in (SYSTEM_DATA, Path(tempfile.gettempdir())):
        if place.is_dir() and os.access(place, os.W_OK) and account.can_enter(place):
            return place / f"thuisroute-{key}"
    raise HostingError(
        f"The account {account.name}, which runs the database for root, cannot reach "
        f"{wanted}; choose a folder that it can reach with --data."
    )


def _account(entry: pwd.struct_passwd) -> Account:
    groups = frozenset(os.getgrouplist(entry.pw_name, entry.pw_gid))
    return Account(entry.pw_name, entry.pw_uid, entry.pw_gid, groups)
