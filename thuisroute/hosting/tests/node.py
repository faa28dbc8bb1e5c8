"""A whole node in a process of its own, with stand-in programs on a real database."""

import http.client
import json
import os
import signal
import subprocess
import sys
from pathlib import Path

from thuisroute.hosting.tests.processes import running

# The plan of a node whose pages tell their own environment and whose database
# is the real one.
NODE = """
import sys
from pathlib import Path
from thuisroute.hosting.plan import Plan
from thuisroute.hosting.preparation import Step
from thuisroute.hosting.serving import serve
from thuisroute.hosting.up import stop_on_signals

folder, port = Path(sys.argv[1]), int(sys.argv[2])
step = "import os; open('steps', 'a').write(os.environ['THUISROUTE_DATABASE_URL'])"
plan = Plan(
    steps=[Step("First step", (sys.executable, "-c", step))],
    after=[],
    web=(sys.executable, str(folder / "web.py"), str(port)),
    worker=(sys.executable, "-c", "import time; time.sleep(600)"),
    inputs=[],
    styles=folder / "static",
    erasures=folder / "erasures.jsonl",
    root=folder,
    host="127.0.0.1",
    port=port,
    demo=False,
)
stop_on_signals()
try:
    serve(plan, folder=folder / "node", keep_free=1)
except KeyboardInterrupt:
    print("stopped", flush=True)
"""
WEB = """
import json, os, sys
from http.server import BaseHTTPRequestHandler, HTTPServer

class Page(BaseHTTPRequestHandler):
    def do_HEAD(self):
        self.send_response(200)
        self.end_headers()

    def do_GET(self):
        self.do_HEAD()
        own = {k: v for k, v in os.environ.items() if k.startswith("THUISROUTE_")}
        self.wfile.write(json.dumps(own).encode())

    def log_message(self, *words):
        pass

HTTPServer(("127.0.0.1", int(sys.argv[1])), Page).serve_forever()
"""


class Node:
    """A node in a process of its own."""

    def __init__(self, folder: Path, port: int) -> None:
        self.folder = folder
        self.port = port
        self.process = self._begin()

    def _begin(self) -> "subprocess.Popen[str]":
        process = subprocess.Popen(  # noqa: S603 - this test's own program
            [sys.executable, "-c", NODE, str(self.folder), str(self.port)],
            env={k: v for k, v in os.environ.items() if not k.startswith("THUISROUTE")},
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        self.said = self._listen(process)
        return process

    def _listen(self, process: "subprocess.Popen[str]") -> list[str]:
        said = []
        for line in process.stdout or ():
            said.append(line.strip())
            if line.startswith("Thuisroute"):
                break
        return said

    def begin_again(self) -> None:
        self.process = self._begin()

    def page(self) -> dict[str, str]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=5)
        try:
            connection.request("GET", "/")
            found: dict[str, str] = json.loads(connection.getresponse().read())
        finally:
            connection.close()
        return found

    def end(self, number: signal.Signals) -> None:
        self.process.send_signal(number)
        self.process.wait(30)
        if self.process.stdout:
            self.said += self.process.stdout.read().split()
            self.process.stdout.close()

    def processes(self) -> dict[str, int]:
        """Numbers of its web server, worker and database, by their parent."""
        return {
            _kind(found.command): found.number
            for found in running()
            if found.parent == self.process.pid
        }


def _kind(command: str) -> str:
    for kind, sign in {"web": "web.py", "worker": "sleep", "database": "-D"}.items():
        if sign in command:
            return kind
    return command
