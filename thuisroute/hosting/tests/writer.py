"""Writes for ever and remembers what was acknowledged."""

import threading
import time

import psycopg


class Writer:
    """Commits one number after the other and remembers which were acknowledged."""

    def __init__(self, address: str) -> None:
        self._thread = threading.Thread(target=self._run, daemon=True)
        self.address = address
        self.acknowledged: list[int] = []
        self.done = threading.Event()
        self._next = iter(range(10**9))

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self.done.set()
        self._thread.join()

    def _run(self) -> None:
        while not self.done.is_set():
            try:
                self._write()
            except psycopg.OperationalError:
                time.sleep(0.02)

    def _write(self) -> None:
        with psycopg.connect(self.address, autocommit=True) as connection:
            while not self.done.is_set():
                number = next(self._next)
                connection.execute("INSERT INTO written VALUES (%s)", [number])
                self.acknowledged.append(number)
