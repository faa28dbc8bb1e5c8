"""The catalogue of personal data, which only the project knows as a whole."""

from functools import cache

from django.conf import settings
from django.utils.module_loading import import_string

from thuisroute.kernel.personal import Catalogue


@cache
def catalogue() -> Catalogue:
    """What the setting PERSONAL names."""
    found: Catalogue = import_string(settings.PERSONAL)
    return found
