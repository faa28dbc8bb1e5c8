"""The erasure ledger: what a restored backup has to lose again. Numbers only."""

import uuid

from django.db import models


class Erasure(models.Model):
    """`subject` was a resident's key; nothing it could point at is left."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    subject = models.UUIDField()
    record_class = models.CharField(max_length=63)
    since = models.DateField()
    due = models.DateField()
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["at", "id"], name="the_ledger")]

    def __str__(self) -> str:
        return f"{self.record_class} {self.at}"
