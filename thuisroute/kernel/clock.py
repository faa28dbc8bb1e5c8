"""The only place that knows what time it is.

Time comes from the database, whose clock never runs backwards: a machine clock
that is set back must not revive a consent or a lease that had ended.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from django.db import connection

AMSTERDAM = ZoneInfo("Europe/Amsterdam")

# Many happenings of one moment do not run further ahead of it than this.
ONE_REQUEST = timedelta(seconds=1)

_moment: ContextVar[datetime | None] = ContextVar("moment", default=None)
_given: ContextVar[datetime | None] = ContextVar("given", default=None)


def now() -> datetime:
    """The moment of the running request or job, in UTC; else the database's."""
    return _moment.get() or _ask_database()


def in_order() -> datetime:
    """The same, and just after the one that was given before, if that was this very
    moment: what happens one after the other in one request keeps its order."""
    moment, before = now(), _given.get()
    if before is not None and timedelta() <= before - moment < ONE_REQUEST:
        moment = before + timedelta(microseconds=1)
    _given.set(moment)
    return moment


def today() -> date:
    """The calendar date in Amsterdam, which is what agreements count in."""
    return now().astimezone(AMSTERDAM).date()


def machine_now() -> datetime:
    """What the machine's own clock says, in UTC.

    Only for what must agree with a clock outside, such as the one in a phone; it can
    run backwards, and knows nothing of a training installation's future.
    """
    return datetime.now(UTC)  # noqa: TID251 - this is the one place


def local(moment: datetime) -> datetime:
    """The moment on an Amsterdam wall clock."""
    return moment.astimezone(AMSTERDAM)


@contextmanager
def held_at(moment: datetime) -> Iterator[None]:
    """One request sees one moment, however long it takes."""
    token = _moment.set(moment)
    try:
        yield
    finally:
        _moment.reset(token)


def _ask_database() -> datetime:
    with connection.cursor() as cursor:
        cursor.execute("SELECT kernel_now()")
        moment: datetime = cursor.fetchone()[0]
    return moment
