"""What the resident answered to an offer, in their own words (P1d)."""

import uuid

from django.db import models


class OfferAnswer(models.Model):
    """Why a home would harm recovery is not about housing: the association never
    reads this table."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    match = models.ForeignKey(
        "matching.Match", on_delete=models.PROTECT, related_name="+"
    )
    resident = models.ForeignKey(
        "residents.Resident", on_delete=models.PROTECT, related_name="+"
    )
    accepted = models.BooleanField()
    words = models.TextField(blank=True)
    ground = models.CharField(max_length=60, blank=True)
    answered_on = models.DateField()
    recorded_by = models.UUIDField()
    weighed_on = models.DateField(null=True, blank=True)
    weighed_by = models.UUIDField(null=True, blank=True)
    upheld = models.BooleanField(null=True, blank=True)
    weighing = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(weighed_by__isnull=True)
                | ~models.Q(weighed_by=models.F("recorded_by")),
                name="a_second_person_weighs_a_refusal",
            )
        ]

    def __str__(self) -> str:
        return f"{self.answered_on}"
