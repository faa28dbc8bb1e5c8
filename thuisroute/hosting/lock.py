"""One running instance per data folder, by a lock that ends with its holder.

The kernel drops the lock when the holding process ends, however it ends. The number
in the file is for the message only; nothing is ever concluded from it.
"""

import errno
import fcntl
import os
from pathlib import Path

from thuisroute.hosting.refusal import HostingError


class FolderLock:
    """Holds a data folder from ``take`` until ``release`` or the end of the process."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._handle: int | None = None

    def take(self) -> None:
        path = self._folder / "lock"
        flags = os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC
        handle = os.open(path, flags, 0o600)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as problem:
            holder = os.read(handle, 32).decode(errors="replace").strip()
            os.close(handle)
            if problem.errno not in {errno.EAGAIN, errno.EACCES}:
                raise HostingError(
                    f"The file system of {self._folder} cannot lock files "
                    f"({problem.strerror}); put the data on a local disk with --data."
                ) from problem
            raise HostingError(
                f"The data in {self._folder} is in use by another running Thuisroute "
                f"(process {holder or 'unknown'}); stop that one first, or choose "
                "another folder with --data."
            ) from problem
        os.ftruncate(handle, 0)
        os.write(handle, f"{os.getpid()}\n".encode())
        self._handle = handle

    def release(self) -> None:
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None
