"""Whether the web server can have its port, asked before anything is started."""

import errno
import socket
import time

from thuisroute.hosting.refusal import HostingError

PATIENCE = 5.0  # an instance that was killed may still be letting go


def check_port(host: str, port: int) -> None:
    """Refuse with a sentence when the address cannot be listened on."""
    until = time.monotonic() + PATIENCE
    while problem := _problem(host, port):
        if problem.errno != errno.EADDRINUSE or time.monotonic() > until:
            raise HostingError(_sentence(host, port, problem)) from problem
        time.sleep(0.2)


def _problem(host: str, port: int) -> OSError | None:
    try:
        with socket.create_server((host, port)):
            return None
    except OSError as problem:
        return problem


def _sentence(host: str, port: int, problem: OSError) -> str:
    if problem.errno == errno.EADDRINUSE:
        return f"Port {port} is in use by another program; choose one with --port."
    if problem.errno == errno.EACCES:
        return (
            f"Only root may listen on port {port}; choose one above 1023 with --port."
        )
    return f"This machine cannot listen on {host}:{port} ({problem.strerror})."
