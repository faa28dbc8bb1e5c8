"""What the resident says of one step of landing (C21)."""

import uuid

from django.db import models


class LandingAnswer(models.Model):
    """Yes, no, or how it went; the newest yes or no stands. Written by the resident, or
    by who passes it on."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    step = models.ForeignKey(
        "tenancies.LandingStep", on_delete=models.PROTECT, related_name="+"
    )
    resident = models.ForeignKey(
        "residents.Resident", on_delete=models.PROTECT, related_name="+"
    )
    domain = models.CharField(max_length=40)
    said = models.CharField(max_length=40)
    own_words = models.TextField(blank=True)
    said_at = models.DateTimeField()
    written_by = models.UUIDField()

    class Meta:
        indexes = [models.Index(fields=["step"], name="answers_to_a_landing_step")]

    def __str__(self) -> str:
        return self.said
