"""Who may see what of whom: the table that every door and PostgreSQL itself read."""

import uuid

from django.contrib.postgres.fields import ArrayField, DateRangeField
from django.db import models


class Grant(models.Model):
    """Derived from involvements and consents by the agreement; never typed in."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    region = models.ForeignKey(
        "parties.Region", on_delete=models.PROTECT, related_name="+"
    )
    resident = models.ForeignKey(
        "residents.Resident", on_delete=models.PROTECT, related_name="+"
    )
    party = models.ForeignKey(
        "parties.Party", on_delete=models.PROTECT, related_name="+"
    )
    role = models.CharField(max_length=40)
    purpose = models.CharField(max_length=60)
    ground = models.CharField(max_length=40)
    article = models.CharField(max_length=20, blank=True)
    domains = ArrayField(models.CharField(max_length=40))
    period = DateRangeField()
    # Whom the resident brought in reads; row security lets them write nothing else than
    # what they ask on the resident's behalf.
    reads_only = models.BooleanField(default=False, db_default=False)

    class Meta:
        indexes = [
            models.Index(fields=["party", "role", "resident"], name="grants_of_a_seat"),
            models.Index(fields=["resident"], name="grants_on_a_resident"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["resident", "party", "role", "purpose", "ground"],
                name="one_grant_a_purpose_and_ground",
            )
        ]

    def __str__(self) -> str:
        return f"{self.role}: {self.purpose}"
