"""That a reporter wants to hear back."""

import uuid

from django.db import models


class ReporterAnswer(models.Model):
    """How to reach them stands here until they were told, and is emptied then."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    file = models.ForeignKey(
        "concerns.OutreachFile", on_delete=models.PROTECT, related_name="+"
    )
    signal = models.OneToOneField(
        "concerns.OutreachSignal", on_delete=models.PROTECT, related_name="+"
    )
    reach_at = models.CharField(max_length=200, blank=True)
    since = models.DateField()
    answered_on = models.DateField(null=True, blank=True)
    answered_by = models.UUIDField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["file", "since"], name="answers_of_a_file")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(answered_on__isnull=True) | models.Q(reach_at=""),
                name="who_was_answered_cannot_be_reached",
            ),
        ]

    def __str__(self) -> str:
        return self.since.isoformat()
