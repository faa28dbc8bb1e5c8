"""The BSN, encrypted, for the parties that the law lets use it (Wmo 2015 5.2.9)."""

from django.db import models


class CitizenServiceNumber(models.Model):
    """Its own table with its own class, so that no housing association reads it."""

    resident = models.OneToOneField(
        "residents.Resident",
        on_delete=models.PROTECT,
        related_name="+",
        primary_key=True,
    )
    sealed = models.BinaryField()

    def __str__(self) -> str:
        return "sealed"
