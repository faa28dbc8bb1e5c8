"""Every article at every party over a period, and its course until then (AG6)."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Protocol, TypeVar
from uuid import UUID

from thuisroute.obligations.rules.kept import NOTHING, Shown, total
from thuisroute.obligations.rules.period import Period


class Cell(Protocol):
    """The smallest figures that there are; everything else is a sum of them."""

    @property
    def article(self) -> str: ...
    @property
    def agreement_id(self) -> UUID | None: ...
    @property
    def party_id(self) -> UUID | None: ...
    @property
    def quarter(self) -> date: ...
    @property
    def published(self) -> Shown: ...


C = TypeVar("C", bound=Cell)


@dataclass(frozen=True)
class Line:
    """One article: as it reads now, or, with `version`, as a dossier's own version has
    it. What several do together stands once, at who answers for it (AG4)."""

    article: str
    version: UUID | None
    by_party: Mapping[UUID | None, Shown]
    course: tuple[tuple[Period, Shown], ...]

    @property
    def everybody(self) -> Shown:
        """All parties: the sum of what each shows."""
        return total(self.by_party.values())


def lines(
    cells: Iterable[C], period: Period, version_of: Callable[[C], UUID | None]
) -> dict[tuple[str, UUID | None], Line]:
    """Of every article with something due in the period or its course."""
    found: dict[tuple[str, UUID | None], list[C]] = defaultdict(list)
    for cell in cells:
        found[cell.article, version_of(cell)].append(cell)
    return {
        (article, version): Line(
            article,
            version,
            _by_party(cell for cell in of if period.holds(cell.quarter)),
            tuple((one, within(of, one)) for one in period.course),
        )
        for (article, version), of in found.items()
    }


def by_party(of: Iterable[Line]) -> dict[UUID | None, Shown]:
    """Each party over all articles."""
    found: dict[UUID | None, Shown] = {}
    for line in of:
        for party, kept in line.by_party.items():
            found[party] = found.get(party, NOTHING) + kept
    return found


def _by_party(cells: Iterable[Cell]) -> dict[UUID | None, Shown]:
    found: dict[UUID | None, Shown] = {}
    for cell in cells:
        found[cell.party_id] = found.get(cell.party_id, NOTHING) + cell.published
    return found


def within(cells: Iterable[Cell], period: Period) -> Shown:
    """What was due in the period, of all of them."""
    return total(cell.published for cell in cells if period.holds(cell.quarter))
