"""Written consent for one purpose, towards one kind of receiver (P6a)."""

import uuid

from django.contrib.postgres.fields import ArrayField
from django.db import models


class Consent(models.Model):
    """From and until are both required; withdrawing sets `withdrawn_on`."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    resident = models.ForeignKey(
        "residents.Resident", on_delete=models.PROTECT, related_name="+"
    )
    purpose = models.CharField(max_length=60)
    receiver_kind = models.CharField(max_length=40)
    domains = ArrayField(models.CharField(max_length=40))
    language = models.CharField(max_length=5, default="nl")
    given_on = models.DateField()
    until = models.DateField()
    withdrawn_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(until__gt=models.F("given_on")),
                name="a_consent_ends_after_it_was_given",
            )
        ]

    def __str__(self) -> str:
        return self.purpose
