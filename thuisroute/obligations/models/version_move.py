"""Dossiers that somebody moves over to another version of the agreement (AG3)."""

import uuid

from django.db import models


class VersionMove(models.Model):
    """The groups that somebody ticked, and how far the job is. A group in which other
    things would happen than the preview told stays where it is (`held_back`)."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    region = models.ForeignKey(
        "parties.Region", on_delete=models.PROTECT, related_name="+"
    )
    preview = models.ForeignKey(
        "obligations.VersionPreview", on_delete=models.PROTECT, related_name="+"
    )
    groups = models.JSONField()
    asked_by = models.UUIDField()
    asked_at = models.DateTimeField()
    dossiers_all = models.PositiveIntegerField(null=True)
    dossiers_done = models.PositiveIntegerField(default=0)
    held_back = models.JSONField(default=list)
    finished_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["preview", "-asked_at"], name="moves_by_a_preview")
        ]

    def __str__(self) -> str:
        return f"{self.preview_id} {self.asked_at}"
