"""The command ``thuisroute``: one table of commands, each in a module of its own.

A command module has ``SUMMARY: str``, ``add_arguments(parser)`` and
``run(arguments) -> int``. It is imported only when it is used, so that help is fast.
Exit status: 0 done, 1 refused input, 2 wrong usage.
"""

import argparse
import ast
import importlib
import importlib.util
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

COMMANDS = {
    "up": "thuisroute.hosting.up",
    "agreements": "thuisroute.agreements.command",
    "clocks": "thuisroute.obligations.command",
    "lease-check": "thuisroute.tenancies.lease_check_command",
    "match": "thuisroute.matching.match_command",
    "import": "thuisroute.exchange.command",
    "register": "thuisroute.project.register_command",
    "replay-erasures": "thuisroute.project.replay_command",
    "log": "thuisroute.kernel.log_command",
}
WRONG_USAGE = 2
INTERRUPTED = 130


class Command(Protocol):
    """What a command module offers."""

    SUMMARY: str

    def add_arguments(self, parser: argparse.ArgumentParser) -> None: ...

    def run(self, arguments: argparse.Namespace) -> int: ...


def main(words: Sequence[str] | None = None) -> int:
    """Run one command; ``words`` are the arguments after the program's name."""
    words = sys.argv[1:] if words is None else words
    parser = argparse.ArgumentParser(
        prog="thuisroute", description="The route home, from the command line."
    )
    choices = parser.add_subparsers(metavar="COMMAND", required=True)
    parsers = {
        name: choices.add_parser(name, help=summary, description=summary)
        for name, summary in _summaries().items()
    }
    chosen = words[0] if words else None
    if chosen not in parsers:
        parser.parse_args(words)  # answers --help, and ends a wrong usage with 2
        return WRONG_USAGE
    command: Command = importlib.import_module(COMMANDS[chosen])
    command.add_arguments(parsers[chosen])
    try:
        return command.run(parser.parse_args(words))
    except KeyboardInterrupt:
        return INTERRUPTED


def _summaries() -> dict[str, str]:
    """Each command that this installation has, with its one-line summary."""
    found = {name: _source(module) for name, module in COMMANDS.items()}
    return {name: _summary(path) for name, path in found.items() if path}


def _source(module: str) -> Path | None:
    spec = importlib.util.find_spec(module)
    return Path(spec.origin) if spec and spec.origin else None


def _summary(path: Path) -> str:
    """The constant SUMMARY of a module, read without running the module."""
    for statement in ast.parse(path.read_bytes()).body:
        match statement:
            case (
                ast.Assign(targets=[ast.Name(id="SUMMARY")], value=ast.Constant(text))
                | ast.AnnAssign(target=ast.Name(id="SUMMARY"), value=ast.Constant(text))
            ):
                return str(text)
    raise ValueError(f"{path} has no line SUMMARY = '...'")
