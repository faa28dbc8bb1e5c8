"""The context `parties` as a Django app."""

from django.apps import AppConfig


class PartiesConfig(AppConfig):
    name = "thuisroute.parties"
    label = "parties"
