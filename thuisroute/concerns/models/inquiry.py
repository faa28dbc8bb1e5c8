"""One thing that was done to find out whether care is needed."""

import uuid

from django.db import models


class Inquiry(models.Model):
    """Whom was spoken to or what was looked at, and what that told."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    file = models.ForeignKey(
        "concerns.OutreachFile", on_delete=models.PROTECT, related_name="+"
    )
    exploration = models.ForeignKey(
        "concerns.Exploration", on_delete=models.PROTECT, related_name="+"
    )
    asked = models.CharField(max_length=20)
    words = models.TextField()
    on = models.DateField()
    written_by = models.UUIDField()
    written_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["file", "on"], name="inquiries_of_a_file")]

    def __str__(self) -> str:
        return self.asked
