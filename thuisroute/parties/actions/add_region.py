"""Open a region, and keep what it is called: the parties that share one agreement."""

from uuid import UUID

from thuisroute.parties.models import Region


def add_region(*, code: str, name: str, terms_version: str = "") -> UUID:
    """A new region under the code of its pack; owner role only."""
    return Region.objects.create(code=code, name=name, terms_version=terms_version).pk


def keep_region(region: UUID, *, name: str, terms_version: str) -> None:
    """What follows from another version of its agreement."""
    Region.objects.filter(pk=region).update(name=name, terms_version=terms_version)
