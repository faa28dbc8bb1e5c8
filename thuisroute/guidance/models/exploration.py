"""What was asked about as a standard part of the plan, and what came of it (V6.7)."""

import uuid

from django.db import models


class Exploration(models.Model):
    """The newest answer about a subject stands; the ones before it stay readable."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    plan = models.ForeignKey(
        "guidance.PlanVersion", on_delete=models.PROTECT, related_name="+"
    )
    resident = models.ForeignKey(
        "residents.Resident", on_delete=models.PROTECT, related_name="+"
    )
    # A key of the pack, and the life domain in which the pack puts it.
    subject = models.CharField(max_length=63)
    domain = models.CharField(max_length=40)
    outcome = models.CharField(max_length=40)
    words = models.TextField(blank=True)
    asked_on = models.DateField()
    asked_by = models.UUIDField()

    def __str__(self) -> str:
        return f"{self.subject} {self.outcome}"
