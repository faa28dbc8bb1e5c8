"""The context `matching` as a Django app."""

from django.apps import AppConfig


class MatchingConfig(AppConfig):
    name = "thuisroute.matching"
    label = "matching"
