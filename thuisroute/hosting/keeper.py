"""The thread that starts the server, restarts it after a crash, and stops it.

The server is tied to this thread: when the process ends in whatever way, the kernel
asks the server to stop.
"""

import logging
import threading
import time

from thuisroute.hosting.free_space import FreeSpaceWatch
from thuisroute.hosting.refusal import HostingError
from thuisroute.hosting.server import Server

log = logging.getLogger(__name__)
TICK = 0.2
LOOK_EVERY = 5.0
UNANSWERED = 20.0  # seconds of silence after which a running server counts as hanging
LONGEST_PAUSE = 5.0


class Keeper:
    """Keeps one server running between ``start_server`` and ``stop_server``."""

    def __init__(self, server: Server, watch: FreeSpaceWatch) -> None:
        self._thread = threading.Thread(
            target=self._run, name="database-keeper", daemon=True
        )
        self._server = server
        self._watch = watch
        self._ending = server.ending
        self._settled = threading.Event()
        self._failure: Exception | None = None
        self._last_answer = time.monotonic()

    def start_server(self) -> None:
        """Start the thread and wait for the first successful login."""
        self._thread.start()
        self._settled.wait()
        if self._failure:
            self._thread.join()
            raise self._failure

    def stop_server(self) -> None:
        self._ending.set()
        self._thread.join()

    def _run(self) -> None:
        try:
            self._server.start()
            self._watch.look()
        except Exception as problem:  # handed to the waiting thread
            self._failure = problem
        self._settled.set()
        try:
            if not self._failure:
                self._keep()
        finally:
            self._server.stop()

    def _keep(self) -> None:
        next_look = 0.0
        self._last_answer = time.monotonic()
        while not self._ending.wait(TICK):
            if self._server.has_ended():
                log.warning("The database server ended; it is started again.")
                self._restart()
            elif time.monotonic() >= next_look:
                self._look()
                next_look = time.monotonic() + LOOK_EVERY

    def _look(self) -> None:
        if self._server.answers():
            self._last_answer = time.monotonic()
            self._watch.look()
        elif time.monotonic() - self._last_answer > UNANSWERED:
            log.error("The database server hangs; it is ended and started again.")
            self._server.kill()

    def _restart(self) -> None:
        pause = TICK
        while not self._ending.is_set():
            try:
                self._server.start()
            except HostingError as problem:
                log.error("%s Trying again.", problem)  # noqa: TRY400 - a sentence
                self._server.stop()
                self._ending.wait(pause)
                pause = min(pause * 2, LONGEST_PAUSE)
            else:
                self._last_answer = time.monotonic()
                log.warning("The database server is back.")
                return
