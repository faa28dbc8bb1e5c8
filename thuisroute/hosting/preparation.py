"""Brings the database up to date before pages are served: migrations, packs, region.

What was prepared is written in the database itself, as the comment on its schema, so
that a restored or replaced database is prepared again. With nothing changed since, the
steps are left out.
"""

import hashlib
import signal
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import distributions
from pathlib import Path

import psycopg
from psycopg import sql

from thuisroute.hosting import process
from thuisroute.hosting.refusal import HostingError

INPUTS = ("*.py", "*.sql", "*.yaml", "*.yml", "*.json", "*.csv", "*.css", "*.js")
STYLES = "THUISROUTE_STYLES"
ERASURES = "THUISROUTE_ERASURES"
LOG_HEADS = "THUISROUTE_LOG_HEADS"
PLACES = frozenset({STYLES, ERASURES, LOG_HEADS})
PREFIX = "Thuisroute, prepared by "
STOP_PATIENCE = 10.0


@dataclass(frozen=True)
class Step:
    """One command that must succeed before the next; ``proof`` is a file it makes.

    ``role`` is the database role it runs as: the owner sees no row about a person.
    ``reads`` is a file from outside the database: whenever it is there the step runs,
    since the database may be an older copy.
    """

    title: str
    command: Sequence[str]
    proof: Path | None = None
    role: str = "owner"
    reads: Path | None = None

    def is_needed(self, *, changed: bool) -> bool:
        """Whether it runs, given whether anything changed since the last start."""
        if self.reads is not None:
            return self.reads.exists()
        return changed or (self.proof is not None and not self.proof.exists())


def fingerprint(
    folders: Sequence[Path], environment: Mapping[str, str], *, demo: bool
) -> str:
    """Changes when code, packs, keys or an installed package's version change; not
    with the place of the data, which may be moved."""
    seen = hashlib.sha256(b"demo" if demo else b"")
    for name in sorted(environment):
        if name.startswith("THUISROUTE_") and name not in PLACES:
            seen.update(f"{name}={environment[name]}\n".encode())
    for folder in folders:
        files = {path for pattern in INPUTS for path in folder.rglob(pattern)}
        for path in sorted(files):
            seen.update(str(path.relative_to(folder)).encode() + b"\0")
            seen.update(hashlib.sha256(path.read_bytes()).digest())
    for name in sorted(f"{each.name} {each.version}" for each in distributions()):
        seen.update(name.encode())
    return seen.hexdigest()[:32]


def prepare(
    steps: Sequence[Step],
    environments: Mapping[str, Mapping[str, str]],
    *,
    owner: str,
    mark: str,
    folder: Path,
    say: Callable[[str], None],
) -> None:
    """Run the steps, unless this database was prepared with the same mark.

    ``environments`` holds one environment a role, ``owner`` the owner's address.
    """
    changed = _mark_of(owner) != mark
    for step in steps:
        if not step.is_needed(changed=changed):
            continue
        say(f"{step.title} ...")
        run_step(step, environments[step.role], folder)
    if changed:
        _write_mark(owner, mark)


def run_step(step: Step, environment: Mapping[str, str], folder: Path) -> None:
    """Run one command to its end; a refusal when it fails."""
    child = process.spawn(
        step.command,
        on_orphaned=signal.SIGTERM,
        environment=environment,
        folder=folder,
    )
    try:
        while not process.has_ended(child):
            time.sleep(0.05)
    finally:
        process.stop(child, asking=signal.SIGTERM, patience=STOP_PATIENCE)
    if child.returncode:
        raise HostingError(
            f"The step '{step.title}' failed (status {child.returncode}); its own "
            "message above says why. Nothing was started."
        )


def _mark_of(owner: str) -> str | None:
    query = "SELECT obj_description('public'::regnamespace)"
    with _connect(owner) as connection:
        row = connection.execute(query).fetchone()
    text = row[0] if row else None
    return str(text).removeprefix(PREFIX) if text else None


def _write_mark(owner: str, mark: str) -> None:
    comment = sql.SQL("COMMENT ON SCHEMA public IS {}")
    with _connect(owner) as connection:
        connection.execute(comment.format(sql.Literal(PREFIX + mark)))


def _connect(owner: str) -> psycopg.Connection:
    try:
        return psycopg.connect(owner, connect_timeout=10, autocommit=True)
    except psycopg.OperationalError as problem:
        raise HostingError(
            f"The database refuses the owner ({str(problem).strip()}); check "
            "THUISROUTE_OWNER_DATABASE_URL and whether that server runs."
        ) from problem
