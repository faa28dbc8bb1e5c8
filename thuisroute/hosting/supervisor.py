"""Keeps a set of services running, and stops them together."""

import contextlib
import http.client
import time
from collections.abc import Iterator, Sequence

from thuisroute.hosting.refusal import HostingError
from thuisroute.hosting.service import Service

TICK = 0.1
STOP_PATIENCE = 12.0
TOO_OFTEN = 3
FIRST_ANSWER = 90.0


class Supervisor:
    """Runs services from the thread that calls it, which must be one that stays."""

    def __init__(self, services: Sequence[Service]) -> None:
        self._services = services

    @contextlib.contextmanager
    def running(self) -> Iterator[None]:
        """All services started; on leaving, all of them ended."""
        try:
            for service in self._services:
                service.start()
            yield
        finally:
            for service in self._services:
                service.ask_to_stop()
            for service in self._services:
                service.stop(STOP_PATIENCE)

    def tend(self) -> None:
        """One round: whatever ended is started again."""
        for service in self._services:
            service.tend()
        time.sleep(TICK)

    def wait_for_page(self, host: str, port: int) -> None:
        """Tend until the web server answers anything at all."""
        until = time.monotonic() + FIRST_ANSWER
        while not _answers(host, port):
            self.tend()
            for service in self._services:
                if service.restarts >= TOO_OFTEN:
                    raise HostingError(
                        f"The {service.name} ends each time it is started; "
                        "its own message above says why."
                    )
            if time.monotonic() > until:
                raise HostingError(
                    f"The web server does not answer on port {port} after "
                    f"{FIRST_ANSWER:.0f} seconds; its own messages above say why."
                )


def _answers(host: str, port: int) -> bool:
    connection = http.client.HTTPConnection(host, port, timeout=10)
    try:
        connection.request("HEAD", "/")
        connection.getresponse()
    except (OSError, http.client.HTTPException):
        return False
    else:
        return True
    finally:
        connection.close()
