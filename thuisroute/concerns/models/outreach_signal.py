"""One worry that somebody reported."""

import uuid

from django.db import models


class OutreachSignal(models.Model):
    """Of what kind, how soon, from what kind of reporter; never who reported it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    file = models.ForeignKey(
        "concerns.OutreachFile", on_delete=models.PROTECT, related_name="+"
    )
    kind = models.CharField(max_length=40)
    reporter = models.CharField(max_length=40)
    urgency = models.CharField(max_length=20)
    words = models.TextField()
    on = models.DateField()
    # Somebody is there by this day, as the report or the agreement says.
    go_by = models.DateField(null=True, blank=True)
    written_by = models.UUIDField()
    written_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["file", "on"], name="signals_of_a_file")]

    def __str__(self) -> str:
        return self.kind
