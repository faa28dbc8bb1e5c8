"""The foundation as a Django app, so that its tables migrate first."""

from django.apps import AppConfig


class KernelConfig(AppConfig):
    name = "thuisroute.kernel"
    label = "kernel"
