"""One step of an association towards an eviction, or that it was prevented (C20)."""

import uuid

from django.db import models


class EvictionStep(models.Model):
    """Never changed. A trigger refuses a step before those of the protocol were taken,
    whoever writes it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    region = models.ForeignKey(
        "parties.Region", on_delete=models.PROTECT, related_name="+"
    )
    concern = models.ForeignKey(
        "concerns.Concern", on_delete=models.PROTECT, related_name="+"
    )
    resident = models.ForeignKey(
        "residents.Resident", on_delete=models.PROTECT, related_name="+"
    )
    domain = models.CharField(max_length=40)
    step = models.CharField(max_length=60)
    taken_on = models.DateField()
    recorded_by = models.UUIDField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["concern", "step"], name="a_step_to_an_eviction_is_taken_once"
            )
        ]

    def __str__(self) -> str:
        return self.step
