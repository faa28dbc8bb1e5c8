"""The context `homes` as a Django app."""

from django.apps import AppConfig


class HomesConfig(AppConfig):
    name = "thuisroute.homes"
    label = "homes"
