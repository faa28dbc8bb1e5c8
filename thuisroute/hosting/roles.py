"""The database roles and their rights, made by the superuser, the same every time."""

from enum import StrEnum
from importlib.resources import files

import psycopg
from psycopg import sql

DATABASE = "thuisroute"


class Role(StrEnum):
    """Who may log in to the database; the audit role has no login."""

    OWNER = "thuisroute_owner"
    WEB = "thuisroute_web"
    WORKER = "thuisroute_worker"
    BACKUP = "thuisroute_backup"


SWITCHING = """
GRANT thuisroute_web, thuisroute_worker, thuisroute_backup TO thuisroute_owner
    WITH INHERIT FALSE, SET TRUE;
ALTER ROLE thuisroute_owner CREATEDB;
"""


def script(name: str) -> bytes:
    """One of the SQL scripts beside this module."""
    return (files("thuisroute.hosting") / name).read_bytes()


def ensure_roles(
    connection: psycopg.Connection, passwords: dict[str, str], *, switching: bool
) -> None:
    """Make the roles, set their passwords; ``switching`` is for throw-away servers."""
    with connection.transaction():
        connection.execute(script("roles.sql"))
        for role in Role:
            # Hashed on this side: the server and its log never see the password.
            hashed = connection.pgconn.encrypt_password(
                passwords[role].encode(), role.encode(), b"scram-sha-256"
            )
            connection.execute(
                sql.SQL("ALTER ROLE {} PASSWORD {}").format(
                    sql.Identifier(role), sql.Literal(hashed.decode())
                )
            )
        if switching:
            connection.execute(SWITCHING)


def ensure_database(connection: psycopg.Connection, name: str) -> None:
    """Make an empty database of the owner, unless it is there."""
    exists = "SELECT FROM pg_database WHERE datname = %s"
    if connection.execute(exists, [name]).fetchone() is None:
        connection.execute(
            sql.SQL("CREATE DATABASE {} OWNER {}").format(
                sql.Identifier(name), sql.Identifier(Role.OWNER)
            )
        )
