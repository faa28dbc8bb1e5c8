"""Open a region: the group of parties that share one agreement."""

from uuid import UUID

from thuisroute.parties.models import Region


def add_region(*, code: str, name: str) -> UUID:
    """The region with this code, made when it is not there yet; owner role only."""
    region, made = Region.objects.get_or_create(code=code, defaults={"name": name})
    if not made and region.name != name:
        region.name = name
        region.save(update_fields=["name"])
    return region.pk
