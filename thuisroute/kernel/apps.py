"""The foundation as a Django app, so that its tables migrate first."""

from django.apps import AppConfig
from django.utils.translation import get_language, gettext

from thuisroute.kernel.wording import LANGUAGES


class KernelConfig(AppConfig):
    name = "thuisroute.kernel"
    label = "kernel"

    def ready(self) -> None:
        LANGUAGES.translated, LANGUAGES.active = gettext, get_language
