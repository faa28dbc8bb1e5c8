"""``thuisroute up``: database, migrations, packs, web and worker on one machine."""

import argparse
import logging
import signal
import sys
from importlib.resources import files
from pathlib import Path
from types import FrameType

from thuisroute.hosting.free_space import KEEP_FREE, MEGABYTE
from thuisroute.hosting.plan import default_data_folder, plan_for
from thuisroute.hosting.refusal import HostingError
from thuisroute.hosting.serving import serve

SUMMARY = "Run everything on this machine: database, pages and jobs."
STOPPING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Options of the command; each has a default that suits one machine."""
    parser.add_argument(
        "--demo", action="store_true", help="add the example region and its logins"
    )
    parser.add_argument(
        "--port", type=int, default=8000, help="where the pages are (8000)"
    )
    parser.add_argument(
        "--host", default="127.0.0.1", help="address to listen on (this machine only)"
    )
    parser.add_argument(
        "--data", type=Path, default=None, metavar="DIR", help="folder for all data"
    )
    parser.add_argument(
        "--keep-free",
        type=int,
        default=KEEP_FREE // MEGABYTE,
        metavar="MB",
        help="free disk space under which the database turns read-only (512)",
    )
    parser.add_argument(
        "--print-roles",
        action="store_true",
        help="print the SQL that prepares a PostgreSQL of your own, and stop",
    )


def run(arguments: argparse.Namespace) -> int:
    """Serve until Ctrl-C or SIGTERM; 1 with a sentence when something is wrong."""
    if arguments.print_roles:
        sys.stdout.write(_roles_script())
        return 0
    logging.basicConfig(level=logging.WARNING, format="%(message)s")
    stop_on_signals()
    data = arguments.data or default_data_folder()
    try:
        serve(
            plan_for(arguments.host, arguments.port, data=data, demo=arguments.demo),
            folder=data / "node",
            keep_free=arguments.keep_free * MEGABYTE,
        )
    except HostingError as refusal:
        sys.stderr.write(f"{refusal}\n")
        return 1
    except KeyboardInterrupt:
        sys.stdout.write("Stopped; the data is kept.\n")
    return 0


def stop_on_signals() -> None:
    """Ctrl-C, an end of the session and a request to end all stop tidily."""
    for number in STOPPING:
        signal.signal(number, _stop)


def _stop(_number: int, _frame: FrameType | None) -> None:
    """The first signal starts the tidy stop; later ones do not disturb it."""
    for number in STOPPING:
        signal.signal(number, signal.SIG_IGN)
    raise KeyboardInterrupt


def _roles_script() -> str:
    folder = files("thuisroute.hosting")
    return "\n".join(
        [
            (folder / "roles.sql").read_text(encoding="utf-8"),
            "CREATE DATABASE thuisroute OWNER thuisroute_owner;",
            "\\connect thuisroute",
            (folder / "database.sql").read_text(encoding="utf-8"),
        ]
    )
