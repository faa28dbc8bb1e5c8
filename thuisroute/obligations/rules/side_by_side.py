"""What agreements ask of the same resident, subject by subject, and what differs."""

from collections.abc import Sequence
from dataclasses import dataclass

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.articles import Text
from thuisroute.agreements.rules.events import EventName
from thuisroute.obligations.rules.compared_lines import (
    LINES,
    Aspect,
    Line,
    Subject,
    conditions,
    due,
)
from thuisroute.obligations.rules.walking import Walked


@dataclass(frozen=True)
class Row:
    """One subject; `cells` has the lines of each agreement, in the order given.

    Conditions have a row for each step that waits for them: `before`.
    """

    subject: Subject | EventName
    cells: tuple[tuple[Line, ...], ...]
    before: EventName | None = None

    @property
    def differs(self) -> tuple[Aspect, ...]:
        """In what; nothing when all agree. Labels and article numbers always differ,
        and say nothing."""
        if len({bool(cell) for cell in self.cells}) > 1:
            return (Aspect.ASKED,)
        return tuple(one for one in Aspect if self._differs_in(one))

    def _differs_in(self, aspect: Aspect) -> bool:
        if aspect is Aspect.NUMBER and len({len(cell) for cell in self.cells}) > 1:
            return True
        said = {frozenset(line.says(aspect) for line in cell) for cell in self.cells}
        return len(said) > 1


def side_by_side(walks: Sequence[Walked]) -> tuple[Row, ...]:
    """Every subject that at least one of them speaks of, in the order of the route."""
    found = [
        Row(
            Subject.CONDITIONS,
            tuple(tuple(conditions(one, step)) for one in walks),
            before=step,
        )
        for step in EventName
    ]
    found += [
        Row(subject, tuple(tuple(lines(one)) for one in walks))
        for subject, lines in LINES.items()
    ]
    found += [
        Row(event, tuple(due(one, event) for one in walks))
        for event in EventName
        if any(due(one, event) for one in walks)
    ]
    return tuple(row for row in found if any(row.cells))


def groups_of(laws: Sequence[Agreement]) -> dict[str, Text]:
    """Every target group that one of them names, by key, in the words of the first."""
    found: dict[str, Text] = {}
    for law in laws:
        for one in law.target_groups:
            found.setdefault(one.id, one.label)
    return found
