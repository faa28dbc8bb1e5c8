"""Words of a region's agreement as values of a column, in both languages."""

from collections.abc import Iterable
from datetime import date
from typing import Protocol

from thuisroute.agreements.queries import law_in_force
from thuisroute.agreements.rules.agreement import Agreement
from thuisroute.agreements.rules.articles import Text
from thuisroute.exchange.rules.values import Reader, one_of
from thuisroute.kernel.actor import Actor


class _Labelled(Protocol):
    @property
    def id(self) -> str: ...
    @property
    def label(self) -> Text: ...


def agreement_of(actor: Actor) -> Agreement:
    """The agreement under which the actor's region works now."""
    return law_in_force(actor.region)


def words(entries: Iterable[_Labelled]) -> Reader:
    """An entry of the agreement by its id or its label."""
    return one_of(
        {
            word: entry.id
            for entry in entries
            for word in (entry.label.nl, entry.label.en, entry.id)
        }
    )


def municipality(says: Agreement, today: date) -> Reader:
    """A municipality of the region by its name or code."""
    return one_of(
        {
            word: one.code
            for one in says.municipalities_on(today)
            for word in (one.name, one.code)
        }
    )
