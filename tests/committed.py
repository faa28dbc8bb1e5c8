"""A database of its own for tests in which several connections really commit."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from threading import Barrier

from django.conf import settings
from django.db import connection, connections, transaction
from django.http import Http404

from tests import database
from thuisroute.kernel.verdicts import Refused

WEB = "-c role=thuisroute_web"


@contextmanager
def own_database(name: str) -> Iterator[None]:
    """A copy of the migrated template, for this block only; every connection that is
    opened inside works as the web role. Needs database access to be unblocked."""
    before = connection.settings_dict["NAME"]
    template = f"template_{database.fingerprint()}"
    with database.maintenance() as server:
        server.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
        server.execute(f'CREATE DATABASE "{name}" TEMPLATE "{template}"')
    _point_to(name)
    try:
        yield
    finally:
        connections.close_all()
        _point_to(before)
        with database.maintenance() as server:
            server.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')


def as_web() -> None:
    """From here on, and in every new connection, the web role."""
    _options(WEB)
    connection.close()


def at_once(pool: ThreadPoolExecutor, *acts: Callable[[], object]) -> list[str]:
    """What came of each over a connection of its own, all begun at one moment: `done`,
    or what it was refused with."""
    start = Barrier(len(acts))
    return [one.result() for one in [pool.submit(_told, act, start) for act in acts]]


def _told(act: Callable[[], object], start: Barrier) -> str:
    start.wait()
    try:
        with transaction.atomic():
            act()
    except (Refused, Http404) as answer:
        return str(answer) or "gone"
    finally:
        connection.close()
    return "done"


def _point_to(name: str) -> None:
    connection.close()
    _options("")
    connection.settings_dict["NAME"] = name
    settings.DATABASES["default"]["NAME"] = name


def _options(text: str) -> None:
    chosen = dict(settings.DATABASES["default"].get("OPTIONS", {}))
    chosen.pop("options", None)
    if text:
        chosen["options"] = text
    settings.DATABASES["default"]["OPTIONS"] = chosen
    connection.settings_dict["OPTIONS"] = chosen
