"""What somebody wants when it goes wrong: a plan of the resident's own (C16b)."""

import uuid

from django.db import models


class CrisisPlan(models.Model):
    """Each change is a version of its own, by the resident or with them; the newest
    holds."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    resident = models.ForeignKey(
        "residents.Resident", on_delete=models.PROTECT, related_name="+"
    )
    number = models.PositiveSmallIntegerField()
    # How others see that it goes wrong; what helps then, and what does not.
    signs = models.TextField()
    helps = models.TextField()
    avoid = models.TextField(blank=True)
    # Whom to call, one a line; who does what; where somebody can go to for a while.
    call = models.TextField()
    who_does_what = models.TextField()
    place = models.TextField(blank=True)
    written_on = models.DateField()
    written_by = models.UUIDField()
    # The kind of party that wrote it, by the pack's word; the resident is one.
    written_as = models.CharField(max_length=40)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["resident", "number"], name="one_crisis_plan_at_a_time"
            )
        ]

    def __str__(self) -> str:
        return str(self.number)
