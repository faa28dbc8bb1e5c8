"""What is tried on the world is taken back."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import transaction


@contextmanager
def undone() -> Iterator[None]:
    """The block happens, is looked at, and has not happened."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)
