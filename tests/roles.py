"""Acting as another database role for a while."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection


@contextmanager
def database_role(name: str) -> Iterator[None]:
    """`owner`, `worker` or `backup`, and then the web's again; only the throw-away
    server lets a test change its role."""
    with connection.cursor() as cursor:
        cursor.execute(f"SET ROLE thuisroute_{name}")
        try:
            yield
        finally:
            cursor.execute("SET ROLE thuisroute_web")
