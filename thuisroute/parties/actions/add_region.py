"""Open a region: the group of parties that share one agreement."""

from uuid import UUID

from thuisroute.parties.models import Region


def add_region(*, code: str, name: str, terms_version: str = "") -> UUID:
    """The region with this code, made when it is not there yet; owner role only."""
    says = {"name": name, "terms_version": terms_version}
    region, made = Region.objects.get_or_create(code=code, defaults=says)
    if not made and (region.name, region.terms_version) != (name, terms_version):
        region.name, region.terms_version = name, terms_version
        region.save(update_fields=list(says))
    return region.pk
