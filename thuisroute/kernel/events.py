"""What happened, told to those who listen.

An action publishes a frozen event; the one table of reactions (named by the setting
REACTIONS) lists what follows. Reactions run in the same transaction, in order; what
must happen outside it is a job that the reaction defers.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any
from uuid import UUID

from django.conf import settings
from django.utils.module_loading import import_string

from thuisroute.kernel.actor import Actor


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that is a fact from `on` onwards; `by` is who made it so."""

    region: UUID
    on: date
    by: Actor


Reaction = Callable[[Any], None]
Reactions = Mapping[type[Event], Sequence[Reaction]]


def publish(event: Event) -> None:
    """Run every reaction to this event, in the table's order."""
    for reaction in _reactions().get(type(event), ()):
        reaction(event)


@cache
def _reactions() -> Reactions:
    table: Reactions = import_string(settings.REACTIONS)
    return table
