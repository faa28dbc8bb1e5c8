"""Whether the resident comes to a meeting, and brings somebody along."""

import uuid

from django.db import models


class OwnAnswer(models.Model):
    """Written by the resident alone. The newest one for the moment asked about stands;
    who comes along is not asked."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    meeting = models.ForeignKey(
        "meetings.Meeting", on_delete=models.PROTECT, related_name="+"
    )
    resident = models.ForeignKey(
        "residents.Resident", on_delete=models.PROTECT, related_name="+"
    )
    domain = models.CharField(max_length=40)
    comes = models.BooleanField()
    with_somebody = models.BooleanField(default=False)
    answered_for = models.PositiveSmallIntegerField()
    answered_at = models.DateTimeField()
    answered_by = models.UUIDField()

    def __str__(self) -> str:
        return "yes" if self.comes else "no"
