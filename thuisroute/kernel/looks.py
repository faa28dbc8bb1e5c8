"""What one answer showed of whom: gathered while it is made, one line in the log.

The middleware opens it and has the line written in the transaction of the answer, so
that nothing is delivered that the log does not tell (NEN 7513). Who writes the line is
named by the setting LOOKS, since the reason for a look stands in the grants.
"""

from collections.abc import Callable, Iterable
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import cache
from uuid import UUID

from django.conf import settings
from django.utils.module_loading import import_string

from thuisroute.kernel import audit


@dataclass(slots=True)
class Look:
    """`verb` says what was done with what was shown: look, search, print, export;
    `refused` what was asked in vain: of what kind, and which."""

    verb: str = "look"
    subjects: dict[UUID, None] = field(default_factory=dict)
    details: dict[str, object] = field(default_factory=dict)
    refused: tuple[str, str] | None = None


Writer = Callable[[Look, str, str], None]

_running: ContextVar[Look | None] = ContextVar("look", default=None)


def at(*subjects: UUID) -> None:
    """This answer shows something of these people."""
    listed(subjects)


def listed(subjects: Iterable[UUID | None]) -> None:
    """The same of everybody on a list; its rows that are about nobody do not count."""
    look = _running.get()
    if look is not None:
        look.subjects.update(dict.fromkeys(one for one in subjects if one is not None))


def says(verb: str, **details: object) -> None:
    """What is done with what is shown, when it is more than a look."""
    look = _running.get()
    if look is not None:
        look.verb = verb
        look.details.update(details)


def refused(action: str, *, kind: str, key: object, subject: UUID | None) -> None:
    """The wall held. Outside a request (a job, a command) the line is written here."""
    look = _running.get()
    if look is None:
        audit.record(action, kind=kind, key=key, subject=subject, refused=True)
        return
    look.verb = action
    look.refused = (kind, str(key))
    look.subjects = {subject: None} if subject else {}


def begin() -> Look:
    """An answer is being made from here on."""
    look = Look()
    _running.set(look)
    return look


def end() -> None:
    """No answer is being made any more."""
    _running.set(None)


def write(look: Look, page: str, key: str) -> None:
    """The one line of an answer to somebody who is signed in."""
    _writer()(look, page, key)


@cache
def _writer() -> Writer:
    writer: Writer = import_string(settings.LOOKS)
    return writer
