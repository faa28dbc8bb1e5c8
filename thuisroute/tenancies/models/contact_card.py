"""Whom neighbours can call, by day and by night (WP6.3)."""

import uuid

from django.db import models


class ContactCard(models.Model):
    """Without the name of the resident and without any sign of care. A later version
    takes the place of the ones before it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    lease = models.ForeignKey(
        "tenancies.Lease", on_delete=models.PROTECT, related_name="+"
    )
    resident = models.ForeignKey(
        "residents.Resident", on_delete=models.PROTECT, related_name="+"
    )
    version = models.PositiveSmallIntegerField()
    day_who = models.CharField(max_length=120)
    day_phone = models.CharField(max_length=30)
    night_who = models.CharField(max_length=120)
    night_phone = models.CharField(max_length=30)
    email = models.CharField(max_length=254, blank=True)
    made_on = models.DateField()
    made_by = models.UUIDField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["lease", "version"], name="a_version_of_a_card_stands_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.made_on}"
