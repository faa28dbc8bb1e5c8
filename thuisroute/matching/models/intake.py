"""The talk of resident, support worker and association before allocation (P2b)."""

import uuid

from django.db import models


class Intake(models.Model):
    """All three have to be there; `positive` is go or no go."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    match = models.OneToOneField(
        "matching.Match", on_delete=models.PROTECT, related_name="+"
    )
    resident = models.ForeignKey(
        "residents.Resident", on_delete=models.PROTECT, related_name="+"
    )
    held_on = models.DateField()
    resident_present = models.BooleanField()
    support_worker = models.CharField(max_length=120)
    housing_consultant = models.CharField(max_length=120)
    positive = models.BooleanField()
    recorded_by = models.UUIDField()

    def __str__(self) -> str:
        return f"{self.held_on}"
