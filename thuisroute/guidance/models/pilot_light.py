"""Light contact after support has ended, so that it can grow again (A 6.1, S)."""

import uuid

from django.db import models
from django.db.models import F, Q


class PilotLight(models.Model):
    """Burns from `begun_on` until `ended_on`; `next_on` is when contact is due."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    resident = models.ForeignKey(
        "residents.Resident", on_delete=models.PROTECT, related_name="+"
    )
    # It is about care, also where row security asks it of the row.
    domain = models.CharField(max_length=40, default="self_care_and_health")
    begun_on = models.DateField()
    begun_by = models.UUIDField()
    # From one contact to the next.
    months = models.PositiveSmallIntegerField()
    next_on = models.DateField()
    # Hours of support a month before it began: where the way back leads to.
    hours_before = models.PositiveSmallIntegerField()
    ended_on = models.DateField(null=True, blank=True)
    end_words = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["resident"],
                condition=Q(ended_on__isnull=True),
                name="a_resident_has_one_pilot_light_burning",
            ),
            models.CheckConstraint(
                condition=Q(ended_on__isnull=True) | Q(ended_on__gte=F("begun_on")),
                name="a_pilot_light_burned_for_a_while",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.begun_on}"


class PilotContact(models.Model):
    """One time that contact was made, or sought in vain; a few words, never more."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    pilot_light = models.ForeignKey(
        "guidance.PilotLight", on_delete=models.PROTECT, related_name="+"
    )
    resident = models.ForeignKey(
        "residents.Resident", on_delete=models.PROTECT, related_name="+"
    )
    domain = models.CharField(max_length=40, default="self_care_and_health")
    on = models.DateField()
    # "visit", "call" or "message".
    way = models.CharField(max_length=20)
    met = models.BooleanField()
    words = models.CharField(max_length=500, blank=True)
    written_by = models.UUIDField()

    def __str__(self) -> str:
        return f"{self.on}"
