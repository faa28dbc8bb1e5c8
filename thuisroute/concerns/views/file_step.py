"""What one step in an outreach file is: its form, what it does, who may and when."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.utils.functional import Promise

from thuisroute.concerns.forms.asked import AskedForm
from thuisroute.concerns.rules.lifecycle import OutreachState as S
from thuisroute.concerns.views.file_seen import FileSeen
from thuisroute.kernel.actor import Actor
from thuisroute.parties.rules.capabilities import Capability, may

Typed = Mapping[str, Any]
RUNNING = frozenset({S.REPORTED, S.ASSIGNED})
WORKER = frozenset({Capability.DO_OUTREACH})
GIVER = frozenset({Capability.ASSIGN_OUTREACH})
BOTH = WORKER | GIVER


def _always(_seen: FileSeen) -> bool:
    return True


@dataclass(frozen=True)
class FileStep:
    """`title` heads its form, `said` is told afterwards; `when` asks what is in the
    file."""

    form: type[AskedForm]
    run: Callable[[Actor, UUID, Typed], object]
    title: Promise
    said: Promise
    needs: frozenset[Capability] = BOTH
    states: frozenset[str] = RUNNING
    when: Callable[[FileSeen], bool] = _always

    def is_open(self, actor: Actor, seen: FileSeen) -> bool:
        """Whether this role can take it in this file now."""
        return (
            seen.row.state in self.states
            and any(may(actor.role, one) for one in self.needs)
            and self.when(seen)
        )
