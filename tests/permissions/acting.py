"""Every action that asks what a role may do, asked on its own: no page, no form and no
row security stands before it. What it would work on does not exist.
"""

import inspect
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import Error
from django.http import Http404

import thuisroute
from tests.permissions.oracle import said_in
from tests.permissions.undone import undone
from thuisroute.kernel.actor import Actor
from thuisroute.kernel.verdicts import Refused

ASKED = "insist_on_role"
PROGRAM = Path(thuisroute.__file__).parent
# At the level of the function: what stands under a condition is not asked of all.
ALWAYS_ASKS = re.compile(r"^    insist_on_role\(by, Capability\.(\w+)\)", re.MULTILINE)
# What an action does with things that are not there, once it has not refused.
BREAKS = (
    AttributeError, TypeError, ValueError, LookupError, Error, Http404, Refused,
    ValidationError,
)  # fmt: skip


def actions() -> Iterator[tuple[str, str]]:
    """Each action with what it asks of a role."""
    for row in said_in("actions.csv"):
        yield row["action"], row["may"]


def asked_in_the_source() -> set[tuple[str, str]]:
    """Module and what it asks a role whoever the actor is, as it is written."""
    return {
        (".".join(file.relative_to(PROGRAM).with_suffix("").parts), may.lower())
        for file in PROGRAM.glob("*/actions/*.py")
        for may in ALWAYS_ASKS.findall(file.read_text())
    }


def acts_without_asking(actor: Actor, action: str, may: str) -> Iterator[str]:
    """Roles that are not refused though roles.csv does not name them."""
    said = {row["may"]: set(row["roles"].split()) for row in said_in("roles.csv")}
    for role in sorted(set.union(*said.values()) - said[may]):
        with undone():
            if not _refuses(_function(action), replace(actor, role=role)):
                yield f"{action} does not refuse {role}"


@contextmanager
def not_asked(action: str) -> Iterator[None]:
    """The action asks no role for the block."""
    module = _module(action)
    kept = vars(module)[ASKED]
    vars(module)[ASKED] = lambda *_said: None
    try:
        yield
    finally:
        vars(module)[ASKED] = kept


def _refuses(function: Callable[..., Any], actor: Actor) -> bool:
    names = set(inspect.signature(function).parameters) - {"by"}
    try:
        function(by=actor, **{name: object() for name in names})
    except PermissionDenied:
        return True
    except BREAKS:
        return False
    return False


def _module(action: str) -> ModuleType:
    return import_module(f"thuisroute.{action.rpartition('.')[0]}")


def _function(action: str) -> Callable[..., Any]:
    function: Callable[..., Any] = vars(_module(action))[action.rpartition(".")[2]]
    return function
