"""The context `agreements` as a Django app."""

from django.apps import AppConfig


class AgreementsConfig(AppConfig):
    name = "thuisroute.agreements"
    label = "agreements"
