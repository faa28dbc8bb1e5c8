"""That somebody was sent to a person who asked for nothing."""

import uuid

from django.db import models


class OutreachAssignment(models.Model):
    """Who goes there from a day on; whoever went before has the row before it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    file = models.ForeignKey(
        "concerns.OutreachFile", on_delete=models.PROTECT, related_name="+"
    )
    worker = models.ForeignKey(
        "parties.User", on_delete=models.PROTECT, related_name="+"
    )
    party = models.ForeignKey(
        "parties.Party", on_delete=models.PROTECT, related_name="+"
    )
    reason = models.TextField(blank=True)
    on = models.DateField()
    written_by = models.UUIDField()
    written_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["file", "on"], name="sent_in_a_file")]

    def __str__(self) -> str:
        return self.on.isoformat()
