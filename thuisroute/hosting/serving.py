"""One node from its database to its pages, until somebody stops it."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path

from thuisroute.hosting.databases import Addresses, running_database
from thuisroute.hosting.plan import Plan
from thuisroute.hosting.port import check_port
from thuisroute.hosting.preparation import fingerprint, prepare, run_step
from thuisroute.hosting.service import Service
from thuisroute.hosting.supervisor import Supervisor
from thuisroute.hosting.surroundings import shared_environment, with_address


def serve(plan: Plan, *, folder: Path, keep_free: int) -> None:
    """Serve until an exception, such as KeyboardInterrupt; then stop everything.

    Children end first and the database last. Raises HostingError with a sentence.
    """
    check_port(plan.host, plan.port)
    with running_database(folder, os.environ, keep_free=keep_free, say=_say) as found:
        shared = shared_environment(
            found, styles=plan.styles, erasures=plan.erasures, demo=plan.demo
        )
        prepare(
            plan.steps,
            _environments(found.addresses, shared),
            owner=found.addresses.owner,
            mark=fingerprint(plan.inputs, shared, demo=plan.demo),
            folder=plan.root,
            say=_say,
        )
        _run_services(plan, found.addresses, shared)


def _run_services(plan: Plan, addresses: Addresses, shared: Mapping[str, str]) -> None:
    web = with_address(shared, addresses.web)
    worker = with_address(shared, addresses.worker)
    supervisor = Supervisor(
        [
            Service("web server", plan.web, web, plan.root),
            Service("job worker", plan.worker, worker, plan.root),
        ]
    )
    with supervisor.running():
        supervisor.wait_for_page(plan.host, plan.port)
        for step in plan.after:
            run_step(step, _environments(addresses, shared)[step.role], plan.root)
        _say(_address(plan, shared))
        while True:
            supervisor.tend()


def _environments(
    addresses: Addresses, shared: Mapping[str, str]
) -> dict[str, dict[str, str]]:
    return {
        "owner": with_address(shared, addresses.owner),
        "worker": with_address(shared, addresses.worker),
    }


def _address(plan: Plan, shared: Mapping[str, str]) -> str:
    if shared.get("THUISROUTE_HTTPS") == "0":
        return f"Thuisroute is at http://localhost:{plan.port}/ (Ctrl-C stops it)"
    return (
        f"Thuisroute listens on {plan.host}:{plan.port} for a proxy that adds https "
        "(Ctrl-C stops it)"
    )


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()
