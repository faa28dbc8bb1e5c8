"""That somebody who bears a share approved it."""

import uuid

from django.contrib.postgres.fields import ArrayField
from django.db import models


class Approval(models.Model):
    """Of one version; without a party it is the resident's own."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    arrangement = models.ForeignKey(
        "money.Arrangement", on_delete=models.PROTECT, related_name="+"
    )
    resident = models.ForeignKey(
        "residents.Resident", on_delete=models.PROTECT, related_name="+"
    )
    parties = ArrayField(models.UUIDField())
    party = models.ForeignKey(
        "parties.Party", on_delete=models.PROTECT, related_name="+", null=True
    )
    approved_on = models.DateField()
    approved_by = models.UUIDField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["arrangement", "party"],
                nulls_distinct=False,
                name="shares_are_approved_once_by_each",
            )
        ]

    def __str__(self) -> str:
        return str(self.approved_on)
