"""The one mover: a state changes by a conditional update plus an appended step."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Any, Generic, TypeVar

from django.db import models

from thuisroute.kernel.actor import Actor
from thuisroute.kernel.clock import now
from thuisroute.kernel.verdicts import Reason, Refused

StateT = TypeVar("StateT", bound=StrEnum)
Moves = Mapping[StateT, frozenset[StateT]]

NOT_ANY_MORE = Reason(
    "This step is not possible any more. Look at the page again: it has moved on."
)
SOMEBODY_ELSE = Reason(
    "Somebody else changed this just before you. "
    "Look at the page again and decide then."
)


class Step(models.Model):
    """One move of one record, never edited afterwards. Subclasses add `record`."""

    from_state = models.CharField(max_length=40)
    to_state = models.CharField(max_length=40)
    on = models.DateField()
    at = models.DateTimeField()
    by_user = models.UUIDField()
    by_party = models.UUIDField()
    note = models.CharField(max_length=40, blank=True)

    class Meta:
        abstract = True


class Mover(Generic[StateT]):
    """Knows one table of moves and where its steps are written."""

    def __init__(self, moves: Moves[StateT], step: type[Step]) -> None:
        self.moves = moves
        self.step = step

    def move(
        self,
        record: Any,  # noqa: ANN401 - any model with `state`; Django has no protocol for it
        *,
        to: StateT,
        by: Actor,
        on: date,
        note: str = "",
        **also: object,
    ) -> None:
        """Move the record, writing `also` in the same update.

        Raises Refused when the move is not in the table, or when somebody else
        moved the record first.
        """
        old = type(to)(record.state)
        if to not in self.moves[old]:
            raise Refused(NOT_ANY_MORE)
        rows = type(record).objects.filter(pk=record.pk, state=old.value)
        if rows.update(state=to.value, **also) != 1:
            raise Refused(SOMEBODY_ELSE)
        record.state = to.value
        for field, value in also.items():
            setattr(record, field, value)
        self._steps().create(
            record=record,
            from_state=old.value,
            to_state=to.value,
            on=on,
            at=now(),
            by_user=by.user,
            by_party=by.party,
            note=note,
            **self._guard(record),
        )

    def _steps(self) -> models.Manager[Any]:
        # Every step class adds `record`; the abstract one cannot name its model.
        manager: models.Manager[Any] = self.step._default_manager  # noqa: SLF001 - Django's documented access
        return manager

    def _guard(self, record: Any) -> dict[str, object]:  # noqa: ANN401 - as above
        """Steps of a record about somebody carry whom and what it is about, for row
        security."""
        guards = ("resident_id", "domain")
        return {
            name: getattr(record, name) for name in guards if hasattr(self.step, name)
        }
