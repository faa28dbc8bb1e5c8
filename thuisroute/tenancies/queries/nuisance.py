"""What is known of nuisance comes from further down the route; here it is asked for."""

from collections.abc import Callable
from datetime import date
from functools import cache
from uuid import UUID

from django.conf import settings
from django.utils.module_loading import import_string

from thuisroute.kernel.actor import Actor
from thuisroute.tenancies.rules.nuisance import NuisanceNoted

Source = Callable[[Actor, UUID, date], list[NuisanceNoted]]


def nuisance_since(actor: Actor, resident: UUID, since: date) -> list[NuisanceNoted]:
    """As far as the actor may read of it, the newest first. The setting NUISANCE names
    who keeps it, since a context imports nothing that stands below it."""
    return _source()(actor, resident, since)


@cache
def _source() -> Source:
    found: Source = import_string(settings.NUISANCE)
    return found
