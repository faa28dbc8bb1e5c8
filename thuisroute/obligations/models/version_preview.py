"""What a version of the agreement would do to running dossiers, counted (AG3)."""

import uuid

from django.db import models


class VersionPreview(models.Model):
    """Made by a job, since it counts over every dossier of the region; nobody who reads
    it sees a dossier. `groups` are the dossiers by who is their point of contact, with
    the seal of what would happen in them; `lines` are the counts."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    region = models.ForeignKey(
        "parties.Region", on_delete=models.PROTECT, related_name="+"
    )
    version = models.ForeignKey(
        "agreements.AgreementVersion", on_delete=models.PROTECT, related_name="+"
    )
    # What the draft said when this was asked: another text needs another look.
    digest = models.CharField(max_length=64)
    asked_at = models.DateTimeField()
    dossiers_all = models.PositiveIntegerField(null=True)
    dossiers_done = models.PositiveIntegerField(default=0)
    made_at = models.DateTimeField(null=True)
    groups = models.JSONField(default=list)
    lines = models.JSONField(default=list)

    class Meta:
        indexes = [
            models.Index(fields=["version", "-asked_at"], name="previews_of_a_version")
        ]

    def __str__(self) -> str:
        return f"{self.version_id} {self.asked_at}"
