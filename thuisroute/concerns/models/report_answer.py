"""What the reporter was told."""

import uuid

from django.db import models


class ReportAnswer(models.Model):
    """Chosen from a list, so that it tells nobody who lives where."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    report = models.ForeignKey(
        "concerns.Report", on_delete=models.PROTECT, related_name="+"
    )
    answer = models.CharField(max_length=40)
    words = models.TextField(blank=True)
    given_at = models.DateTimeField()
    given_by = models.UUIDField(null=True, blank=True)

    def __str__(self) -> str:
        return self.answer
