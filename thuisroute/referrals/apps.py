"""The context `referrals` as a Django app."""

from django.apps import AppConfig


class ReferralsConfig(AppConfig):
    name = "thuisroute.referrals"
    label = "referrals"
