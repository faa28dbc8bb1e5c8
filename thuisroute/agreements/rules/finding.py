"""One entry of an agreement by its id."""

from collections.abc import Iterable
from typing import Protocol, TypeVar


class _Entry(Protocol):
    @property
    def id(self) -> str: ...


_E = TypeVar("_E", bound=_Entry)


class NotInAgreementError(LookupError):
    """Something was asked for that this version of the agreement does not have."""


def find(entries: Iterable[_E], entry: str) -> _E:
    """The entry; NotInAgreementError when there is none."""
    for one in entries:
        if one.id == entry:
            return one
    raise NotInAgreementError(entry)
