"""``thuisroute up``: database, migrations, packs, web and worker on one machine."""

import argparse
import logging
import os
import signal
import sys
from importlib.resources import files
from pathlib import Path
from types import FrameType

from thuisroute.hosting import programs_of_node as node
from thuisroute.hosting.databases import Database, running_database
from thuisroute.hosting.free_space import KEEP_FREE, MEGABYTE
from thuisroute.hosting.port import check_port
from thuisroute.hosting.preparation import fingerprint, prepare, run_step
from thuisroute.hosting.refusal import HostingError
from thuisroute.hosting.service import Service
from thuisroute.hosting.supervisor import Supervisor
from thuisroute.hosting.surroundings import shared_environment, with_address

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
    for number in STOPPING:
        signal.signal(number, _stop)
    try:
        _serve(arguments)
    except HostingError as refusal:
        sys.stderr.write(f"{refusal}\n")
        return 1
    except KeyboardInterrupt:
        _say("Stopped; the data is kept.")
    return 0


def _serve(arguments: argparse.Namespace) -> None:
    check_port(arguments.host, arguments.port)
    folder = (arguments.data or node.default_data_folder()) / "node"
    keep_free = arguments.keep_free * MEGABYTE
    with running_database(folder, os.environ, keep_free=keep_free, say=_say) as found:
        shared = shared_environment(found, demo=arguments.demo)
        prepare(
            node.steps(demo=arguments.demo),
            with_address(shared, found.addresses.owner),
            owner=found.addresses.owner,
            mark=fingerprint(node.INPUT_FOLDERS, demo=arguments.demo),
            folder=node.ROOT,
            say=_say,
        )
        _run_services(arguments, found, shared)


def _run_services(
    arguments: argparse.Namespace, found: Database, shared: dict[str, str]
) -> None:
    web = node.web(arguments.host, arguments.port)
    supervisor = Supervisor(
        [
            Service(
                "web server", web, with_address(shared, found.addresses.web), node.ROOT
            ),
            Service(
                "job worker",
                node.worker(),
                with_address(shared, found.addresses.worker),
                node.ROOT,
            ),
        ]
    )
    with supervisor.running():
        supervisor.wait_for_page(arguments.host, arguments.port)
        if arguments.demo:
            owner = with_address(shared, found.addresses.owner)
            run_step(node.show_logins(), owner, node.ROOT)
        _say(f"Thuisroute is at http://localhost:{arguments.port}/ (Ctrl-C stops it)")
        while True:
            supervisor.tend()


def _stop(_number: int, _frame: FrameType | None) -> None:
    """The first signal starts the tidy stop; later ones do not disturb it."""
    for number in STOPPING:
        signal.signal(number, signal.SIG_IGN)
    raise KeyboardInterrupt


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


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
