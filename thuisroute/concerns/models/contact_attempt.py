"""One time that contact was sought with somebody who asked for nothing."""

import uuid

from django.db import models


class ContactAttempt(models.Model):
    """How, what came of it, and when it is tried again."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    file = models.ForeignKey(
        "concerns.OutreachFile", on_delete=models.PROTECT, related_name="+"
    )
    way = models.CharField(max_length=20)
    met = models.CharField(max_length=20)
    words = models.TextField(blank=True)
    on = models.DateField()
    next_on = models.DateField(null=True, blank=True)
    written_by = models.UUIDField()
    written_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["file", "on"], name="attempts_of_a_file")]

    def __str__(self) -> str:
        return self.way
