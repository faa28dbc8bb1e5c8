"""The context `residents` as a Django app."""

from django.apps import AppConfig


class ResidentsConfig(AppConfig):
    name = "thuisroute.residents"
    label = "residents"
