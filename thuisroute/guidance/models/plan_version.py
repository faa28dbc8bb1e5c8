"""One version of the plan of a resident, of whom there is one plan (P3b, C6)."""

import uuid

from django.db import models


class PlanVersion(models.Model):
    """What it says stands in the goals, each in its own life domain."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    resident = models.ForeignKey(
        "residents.Resident", on_delete=models.PROTECT, related_name="+"
    )
    number = models.PositiveSmallIntegerField()
    # "support_plan" or "perspective_plan".
    kind = models.CharField(max_length=40)
    begun_on = models.DateField()
    begun_by = models.UUIDField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["resident", "number"], name="one_plan_one_version_at_a_time"
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.number}"
