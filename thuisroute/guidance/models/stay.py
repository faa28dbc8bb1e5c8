"""A stay at another place for a while, with the way back home (P5c, A4)."""

import uuid

from django.db import models
from django.db.models import Q

from thuisroute.kernel.transitions import Step


class Stay(models.Model):
    """Read by whom care and the name are shared with. What the landlord needs to know
    stands apart, in `HomeKept`."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    resident = models.ForeignKey(
        "residents.Resident", on_delete=models.PROTECT, related_name="+"
    )
    # It is about care, also where row security asks it of the row.
    domain = models.CharField(max_length=40, default="self_care_and_health")
    # "time_out" or "respite".
    kind = models.CharField(max_length=20)
    state = models.CharField(max_length=40)
    why = models.TextField()
    begins_on = models.DateField()
    # The day of going back; the bed is free again on it.
    return_on = models.DateField()
    bed_use = models.ForeignKey(
        "guidance.BedUse",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    ended_on = models.DateField(null=True, blank=True)
    end_words = models.TextField(blank=True)
    # The product of the pack to which somebody went who did not come back.
    fell_back_to = models.CharField(max_length=63, blank=True)
    asked_on = models.DateField()
    asked_by = models.UUIDField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["resident"],
                condition=Q(state__in=["asked", "granted", "there"]),
                name="a_resident_stays_at_one_place_at_a_time",
            ),
            models.CheckConstraint(
                condition=Q(return_on__gt=models.F("begins_on")),
                name="a_stay_has_a_day_of_return",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=["granted", "there"]) | Q(bed_use__isnull=False),
                name="who_stays_somewhere_has_a_bed",
            ),
        ]

    def __str__(self) -> str:
        return self.kind


class StayStep(Step):
    """One move of a stay, as open as the stay itself."""

    record = models.ForeignKey(
        "guidance.Stay", on_delete=models.PROTECT, related_name="+"
    )
    resident = models.ForeignKey(
        "residents.Resident", on_delete=models.PROTECT, related_name="+"
    )
    domain = models.CharField(max_length=40)

    def __str__(self) -> str:
        return f"{self.from_state} → {self.to_state}"
