"""Runs a program that does not outlive the process that started it.

Called as a script, before anything of Thuisroute is imported:
``tether.py PARENT SIGNAL UID GID UMASK PROGRAM ARGUMENT...``. It becomes the lesser
account (UID is ``-`` to stay who we are), asks the kernel to send SIGNAL when the
starting thread ends, and turns into the program. Where the kernel has no such wish
(macOS) the next start clears away what was left.
"""

import ctypes
import os
import pwd
import sys

SET_PARENT_DEATH_SIGNAL = 1


def main(arguments: list[str]) -> None:
    parent, on_orphaned, uid, gid, umask = arguments[:5]
    program = arguments[5:]
    os.umask(int(umask, 8))
    if uid != "-":
        become(int(uid), int(gid))
    if sys.platform == "linux":
        libc = ctypes.CDLL(None, use_errno=True)
        libc.prctl(SET_PARENT_DEATH_SIGNAL, int(on_orphaned), 0, 0, 0)
        if os.getppid() != int(parent):
            raise SystemExit(1)  # the parent ended before the wish was heard
    os.execv(program[0], program)  # noqa: S606 - the whole purpose of this file


def become(uid: int, gid: int) -> None:
    """Drop to the account for good, with its own groups only."""
    name = pwd.getpwuid(uid).pw_name
    os.initgroups(name, gid)
    os.setgid(gid)
    os.setuid(uid)


if __name__ == "__main__":
    main(sys.argv[1:])
