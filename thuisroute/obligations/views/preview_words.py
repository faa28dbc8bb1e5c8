"""A preview of what a version would do, as tables and bars (AG3)."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from thuisroute.obligations.models import VersionPreview
from thuisroute.obligations.rules.consequences import Effect

EFFECTS = {
    Effect.ADDED: _("New to do"),
    Effect.MOVED: _("On another day"),
    Effect.HANDED_OVER: _("For somebody else"),
    Effect.DROPPED: _("No longer asked"),
    Effect.JUDGED_OTHERWISE: _("Counted otherwise in the past"),
    Effect.REWORDED: _("Under another article or with others"),
}


@dataclass(frozen=True)
class MonthRow:
    """One month: how many of each effect; `share` of the busiest month, in percent.

    `month` is None for all that was due before the present month together.
    """

    month: date | None
    counts: tuple[int, ...]
    share: int

    @property
    def total(self) -> int:
        """All effects together."""
        return sum(self.counts)


@dataclass(frozen=True)
class PartyTable:
    """What changes for one party, month by month."""

    name: str
    months: tuple[MonthRow, ...]

    @property
    def counts(self) -> tuple[int, ...]:
        """Of each effect, over all months."""
        return tuple(map(sum, zip(*(one.counts for one in self.months), strict=True)))

    @property
    def total(self) -> int:
        """All effects over all months."""
        return sum(self.counts)


@dataclass(frozen=True)
class GroupRow:
    """Dossiers with the same party as point of contact."""

    party: str
    name: str
    dossiers: int
    touched: int


def party_tables(
    preview: VersionPreview, names: Mapping[str, str], today: date
) -> tuple[tuple[Effect, ...], list[PartyTable]]:
    """The effects that occur, and a table a party over them."""
    found = [one for one in preview.lines if one["count"]]
    occur = tuple(one for one in Effect if any(r["effect"] == one for r in found))
    by_party: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for one in found:
        by_party[one["party"] or ""].append(one)
    tables = [
        PartyTable(names.get(party, gettext("Nobody yet")), _months(rows, occur, today))
        for party, rows in by_party.items()
    ]
    return occur, sorted(tables, key=lambda one: (-one.total, one.name))


def _months(
    rows: Iterable[Mapping[str, Any]], occur: tuple[Effect, ...], today: date
) -> tuple[MonthRow, ...]:
    now = today.replace(day=1)
    counts: dict[date, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for one in rows:
        month = date.fromisoformat(one["month"])
        counts[month if month >= now else date.min][one["effect"]] += one["count"]
    most = max(sum(found.values()) for found in counts.values())
    return tuple(
        MonthRow(
            month if month != date.min else None,
            tuple(counts[month][one.value] for one in occur),
            round(100 * sum(counts[month].values()) / most),
        )
        for month in sorted(counts)
    )


def group_rows(preview: VersionPreview, names: Mapping[str, str]) -> list[GroupRow]:
    """The groups that can be ticked, by name."""
    rows = [
        GroupRow(one["party"], names[one["party"]], one["dossiers"], one["touched"])
        for one in preview.groups
    ]
    return sorted(rows, key=lambda one: one.name)


def names_of(held: Iterable[str], names: Mapping[str, str]) -> list[str]:
    """Names of parties, for groups that were held back."""
    return sorted(names[one] for one in held)


def as_names(parties: Iterable[tuple[UUID, str]]) -> dict[str, str]:
    """Keys as the preview keeps them."""
    return {str(key): name for key, name in parties}
