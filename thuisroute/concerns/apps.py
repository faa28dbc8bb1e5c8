"""The context `concerns` as a Django app."""

from django.apps import AppConfig


class ConcernsConfig(AppConfig):
    name = "thuisroute.concerns"
    label = "concerns"
