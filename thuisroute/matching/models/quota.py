"""How many homes an association makes available, as parties agreed (R5, G4)."""

import uuid

from django.db import models


class Quota(models.Model):
    """Of one association, municipality, product and year; the newest row holds."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    region = models.ForeignKey(
        "parties.Region", on_delete=models.PROTECT, related_name="+"
    )
    association = models.ForeignKey(
        "parties.Party", on_delete=models.PROTECT, related_name="+"
    )
    municipality_code = models.CharField(max_length=4)
    product = models.CharField(max_length=60)
    year = models.PositiveSmallIntegerField()
    number = models.PositiveSmallIntegerField()
    # Counts from 1 for each change of the same quota.
    version = models.PositiveSmallIntegerField()
    rests_on = models.CharField(max_length=300)
    entered_on = models.DateField()
    entered_by = models.UUIDField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=[
                    "region",
                    "association",
                    "municipality_code",
                    "product",
                    "year",
                    "version",
                ],
                name="a_version_of_a_quota_stands_once",
            ),
            models.CheckConstraint(
                condition=models.Q(year__gte=2000, year__lte=2200),
                name="a_quota_is_of_a_year",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.year}: {self.number}"
