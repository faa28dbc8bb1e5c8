"""What one node runs: the steps before, the services, the steps after."""

import os
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import thuisroute
from thuisroute.hosting.preparation import Step

PACKAGE = Path(thuisroute.__file__).parent
ROOT = PACKAGE.parent
WEB_PROCESSES = 2
WEB_THREADS = 4
DJANGO = (sys.executable, "-m", "django")


@dataclass(frozen=True)
class Plan:
    """Commands of one node, the files they depend on, and where its pages are."""

    steps: Sequence[Step]  # before anything is served
    after: Sequence[Step]  # once the pages answer
    web: Sequence[str]
    worker: Sequence[str]
    inputs: Sequence[Path]
    erasures: Path  # what was erased, for a database that is restored
    styles: Path  # where the styles are gathered that the pages ask for
    root: Path
    host: str
    port: int
    demo: bool


def default_data_folder() -> Path:
    """``var`` in a checkout; else where this account keeps the data of programs."""
    if (ROOT / "manage.py").exists():
        return ROOT / "var"
    base = os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share"
    return Path(base) / "thuisroute"


def plan_for(host: str, port: int, *, data: Path, demo: bool) -> Plan:
    """The plan of ``thuisroute up``."""
    styles = data.absolute() / "static"
    erasures = data.absolute() / "erasures.jsonl"
    return Plan(
        steps=_steps(styles, erasures, demo=demo),
        after=[_logins(port)] if demo else [],
        web=_web(host, port),
        worker=(*DJANGO, "procrastinate", "worker"),
        inputs=[PACKAGE, ROOT / "regions"],
        styles=styles,
        erasures=erasures,
        root=ROOT,
        host=host,
        port=port,
        demo=demo,
    )


def _steps(styles: Path, erasures: Path, *, demo: bool) -> list[Step]:
    steps = [
        Step(
            "Styles",
            (*DJANGO, "collectstatic", "--noinput", "--verbosity", "0"),
            proof=styles / "staticfiles.json",
        ),
        Step("Tables", (*DJANGO, "migrate", "--noinput", "--verbosity", "0")),
        Step("Keys", (*DJANGO, "keys")),
        Step("Agreement packs", (*DJANGO, "load_packs")),
        Step("Erasures", (*DJANGO, "replay_erasures"), role="worker", reads=erasures),
    ]
    if demo:
        steps.append(Step("Example region", (*DJANGO, "example_region"), role="worker"))
    return steps


def _logins(port: int) -> Step:
    address = ("--address", f"http://localhost:{port}")
    return Step("Logins", (*DJANGO, "demo_logins", *address), role="worker")


def _web(host: str, port: int) -> tuple[str, ...]:
    """Gunicorn: threads for waiting on the database, processes for the processors.

    The program is loaded once and then copied, so that a process that was lost is
    replaced at once.
    """
    heartbeat = "/dev/shm" if Path("/dev/shm").is_dir() else tempfile.gettempdir()  # noqa: S108
    return (
        *(sys.executable, "-m", "gunicorn", "thuisroute.project.wsgi"),
        *("--bind", f"{host}:{port}", "--no-control-socket", "--preload"),
        *("--workers", str(WEB_PROCESSES), "--threads", str(WEB_THREADS)),
        *("--timeout", "30", "--graceful-timeout", "8"),
        *("--worker-tmp-dir", heartbeat, "--log-level", "warning"),
    )
