"""Random secrets, made once, in a file that only its owner can read."""

import json
import os
import secrets
from collections.abc import Iterable
from pathlib import Path

from thuisroute.hosting.account import Account
from thuisroute.hosting.refusal import HostingError

SECRET_BYTES = 32


def read_or_make(path: Path, names: Iterable[str], *, owner: Account) -> dict[str, str]:
    """The named secrets of a file; those that it lacks are made and added.

    Written beside the file and renamed, so that a crash leaves the old or the new one.
    """
    kept = _read(path) if path.exists() else {}
    missing = [name for name in names if name not in kept]
    if missing:
        kept |= {name: secrets.token_urlsafe(SECRET_BYTES) for name in missing}
        write_private(path, json.dumps(kept, indent=1), owner=owner)
    return kept


def write_private(path: Path, text: str, *, owner: Account) -> None:
    """Replace a file in one step; nobody but its owner ever can read it."""
    beside = path.with_suffix(".new")
    beside.unlink(missing_ok=True)
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW
    with os.fdopen(os.open(beside, flags, 0o600), "w", encoding="utf-8") as handle:
        handle.write(text)
        handle.flush()
        os.fsync(handle.fileno())
    owner.take(beside)
    beside.rename(path)


def _read(path: Path) -> dict[str, str]:
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as problem:
        raise _unreadable(path, str(problem)) from problem
    if not isinstance(kept, dict):
        raise _unreadable(path, "it is not a list of names and values")
    return {str(name): str(value) for name, value in kept.items()}


def _unreadable(path: Path, why: str) -> HostingError:
    return HostingError(
        f"The secrets in {path} cannot be read ({why}); put the file back from the "
        "backup of this folder."
    )
