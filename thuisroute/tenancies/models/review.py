"""The half-yearly talk of resident, support worker and association (P4d)."""

import uuid

from django.contrib.postgres.fields import ArrayField
from django.db import models


class Review(models.Model):
    """That it was held; what was said stands in the contributions."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    # Empty once the lease is erased: what was said is kept longer than where.
    lease = models.ForeignKey(
        "tenancies.Lease", on_delete=models.PROTECT, related_name="+", null=True
    )
    resident = models.ForeignKey(
        "residents.Resident", on_delete=models.PROTECT, related_name="+"
    )
    # "tenancy_review" each half year (P4d) or "plan_evaluation" each year (P4c).
    kind = models.CharField(max_length=40)
    held_on = models.DateField()
    # Where it was planned, who was there and what was decided.
    meeting = models.ForeignKey(
        "meetings.Meeting", on_delete=models.PROTECT, related_name="+", null=True
    )
    # Kinds of parties, by the pack's words; the resident is one.
    took_part = ArrayField(models.CharField(max_length=40), default=list)
    recorded_by = models.UUIDField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["lease", "kind", "held_on"], name="one_review_of_a_kind_a_day"
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.held_on}"
