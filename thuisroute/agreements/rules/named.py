"""What an agreement calls things: every name that pages borrow from it (AG7)."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Protocol

from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.articles import Text


class _Labelled(Protocol):
    @property
    def label(self) -> Text: ...


@dataclass(frozen=True)
class Named:
    """A name, the part of the agreement that it stands in, and the article that brings
    it; no article where the document as a whole does."""

    label: Text
    section: str
    article: str


def named_in(law: Agreement) -> Iterator[Named]:
    """In the order of the agreement; what has one name in two parts stands in both."""
    parts: tuple[tuple[str, tuple[_Labelled, ...]], ...] = (
        ("party_kinds", law.party_kinds),
        ("roles", law.roles),
        ("target_groups", law.target_groups),
        ("indications", law.indications),
        ("readiness", law.readiness),
        ("products", law.products),
        ("home_types", law.home_types),
        ("lease_forms", law.lease_forms),
        ("bodies", law.bodies),
        ("phases", law.phases),
        ("clocks", law.clocks),
        ("retention", law.retention),
    )
    return chain.from_iterable(_named(section, entries) for section, entries in parts)


def _named(section: str, entries: tuple[_Labelled, ...]) -> Iterator[Named]:
    for entry in entries:
        yield Named(entry.label, section, getattr(entry, "article", "") or "")
