"""The context `guidance` as a Django app."""

from django.apps import AppConfig


class GuidanceConfig(AppConfig):
    name = "thuisroute.guidance"
    label = "guidance"
