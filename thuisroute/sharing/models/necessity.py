"""Why a consent was asked: what it is needed for, and why less will not do (P6a)."""

from django.db import models


class Necessity(models.Model):
    """The reasoning beside one consent; whoever receives under it reads only that it
    stands, so this is a table of its own."""

    consent = models.OneToOneField(
        "sharing.Consent",
        on_delete=models.PROTECT,
        related_name="+",
        primary_key=True,
    )
    resident = models.ForeignKey(
        "residents.Resident", on_delete=models.PROTECT, related_name="+"
    )
    reason = models.TextField()
    lighter_way = models.TextField()

    def __str__(self) -> str:
        return self.reason
