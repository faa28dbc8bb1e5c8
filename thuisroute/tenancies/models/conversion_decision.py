"""By month ten: own lease after a year, or a longer earn-in lease (P2c)."""

import uuid

from django.db import models


class ConversionDecision(models.Model):
    """`criteria` holds, per criterion of the pack, met or not and why."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    lease = models.ForeignKey(
        "tenancies.Lease", on_delete=models.PROTECT, related_name="+"
    )
    resident = models.ForeignKey(
        "residents.Resident", on_delete=models.PROTECT, related_name="+"
    )
    decided_on = models.DateField()
    outcome = models.CharField(max_length=20)
    effective_on = models.DateField()
    criteria = models.JSONField(default=dict)
    reason = models.TextField()
    resident_words = models.TextField(blank=True)
    municipality_consulted = models.BooleanField()
    decided_by = models.UUIDField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(outcome__in=["convert", "extend"]),
                name="a_conversion_is_decided_one_way",
            )
        ]

    def __str__(self) -> str:
        return self.outcome
