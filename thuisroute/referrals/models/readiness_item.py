"""One condition of the region's readiness checklist for one referral (R4)."""

import uuid

from django.db import models


class ReadinessItem(models.Model):
    """`condition` is a key of the pack; an item may be not applicable, with why."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    referral = models.ForeignKey(
        "referrals.Referral", on_delete=models.PROTECT, related_name="+"
    )
    resident = models.ForeignKey(
        "residents.Resident", on_delete=models.PROTECT, related_name="+"
    )
    condition = models.CharField(max_length=60)
    met_on = models.DateField(null=True, blank=True)
    met_by = models.UUIDField(null=True, blank=True)
    not_applicable_reason = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["referral", "condition"], name="a_condition_stands_once"
            )
        ]

    def __str__(self) -> str:
        return self.condition
