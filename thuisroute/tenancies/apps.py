"""The context `tenancies` as a Django app."""

from django.apps import AppConfig


class TenanciesConfig(AppConfig):
    name = "thuisroute.tenancies"
    label = "tenancies"
