"""The context `money` as a Django app."""

from django.apps import AppConfig


class MoneyConfig(AppConfig):
    name = "thuisroute.money"
    label = "money"
