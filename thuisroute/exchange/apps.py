"""The context `exchange` as a Django app."""

from django.apps import AppConfig


class ExchangeConfig(AppConfig):
    name = "thuisroute.exchange"
    label = "exchange"
