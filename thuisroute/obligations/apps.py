"""The context `obligations` as a Django app."""

from django.apps import AppConfig


class ObligationsConfig(AppConfig):
    name = "thuisroute.obligations"
    label = "obligations"
