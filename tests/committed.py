"""A database of its own for tests in which several connections really commit."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.conf import settings
from django.db import connection, connections

from tests import database

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
