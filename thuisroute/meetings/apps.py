"""The context `meetings` as a Django app."""

from django.apps import AppConfig


class MeetingsConfig(AppConfig):
    name = "thuisroute.meetings"
    label = "meetings"
