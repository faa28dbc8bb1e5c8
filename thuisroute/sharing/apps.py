"""The context `sharing` as a Django app."""

from django.apps import AppConfig


class SharingConfig(AppConfig):
    name = "thuisroute.sharing"
    label = "sharing"
