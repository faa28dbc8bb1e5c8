"""A provider asks the transfer point about a person who is known already."""

import uuid

from django.contrib.postgres.fields import ArrayField
from django.db import models


class JoinRequest(models.Model):
    """Who it is about is sealed, and emptied when the mediator has decided.

    It points at no dossier: whoever asks may not learn from it which one there is.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    region = models.ForeignKey(
        "parties.Region", on_delete=models.PROTECT, related_name="+"
    )
    party = models.ForeignKey(
        "parties.Party", on_delete=models.PROTECT, related_name="+"
    )
    state = models.CharField(max_length=40, default="asked")
    asked_at = models.DateTimeField()
    asked_by = models.UUIDField()
    keys = ArrayField(models.BinaryField(max_length=32))
    about = models.BinaryField(blank=True)
    reason = models.CharField(max_length=300, blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["region", "state", "asked_at"], name="join_requests")
        ]

    def __str__(self) -> str:
        return self.state
