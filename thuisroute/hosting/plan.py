"""What one node runs: the steps before, the services, and who logs in where."""

import os
import sys
import tempfile
from pathlib import Path

import thuisroute
from thuisroute.hosting.preparation import Step

PACKAGE = Path(thuisroute.__file__).parent
ROOT = PACKAGE.parent
INPUT_FOLDERS = (PACKAGE, ROOT / "regions")
WEB_PROCESSES = 2
WEB_THREADS = 4
DJANGO = (sys.executable, "-m", "django")


def default_data_folder() -> Path:
    """``var`` in a checkout; else where this account keeps the data of programs."""
    if (ROOT / "manage.py").exists():
        return ROOT / "var"
    base = os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share"
    return Path(base) / "thuisroute"


def steps(*, demo: bool) -> list[Step]:
    """Commands run as owner before anything is served."""
    always = [
        Step(
            "Styles",
            (*DJANGO, "collectstatic", "--noinput", "--verbosity", "0"),
            proof=ROOT / "var" / "static" / "staticfiles.json",
        ),
        Step("Tables", (*DJANGO, "migrate", "--noinput", "--verbosity", "0")),
        Step("Agreement packs", (*DJANGO, "load_packs")),
    ]
    example = Step("Example region", (*DJANGO, "example_region"))
    return [*always, example] if demo else always


def show_logins() -> Step:
    return Step("Logins", (*DJANGO, "demo_logins"))


def web(host: str, port: int) -> tuple[str, ...]:
    """Gunicorn: threads for waiting on the database, processes for the processors."""
    heartbeat = "/dev/shm" if Path("/dev/shm").is_dir() else tempfile.gettempdir()  # noqa: S108
    return (
        *(sys.executable, "-m", "gunicorn", "thuisroute.project.wsgi"),
        *("--bind", f"{host}:{port}", "--no-control-socket"),
        *("--workers", str(WEB_PROCESSES), "--threads", str(WEB_THREADS)),
        *("--timeout", "30", "--graceful-timeout", "8"),
        *("--worker-tmp-dir", heartbeat, "--log-level", "warning"),
    )


def worker() -> tuple[str, ...]:
    return (*DJANGO, "procrastinate", "worker")
