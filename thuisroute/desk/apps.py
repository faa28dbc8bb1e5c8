"""The context `desk` as a Django app."""

from django.apps import AppConfig


class DeskConfig(AppConfig):
    name = "thuisroute.desk"
    label = "desk"
