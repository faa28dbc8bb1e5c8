"""An invitation: a link by which a new colleague makes an account, once."""

import uuid

from django.db import models


class Invitation(models.Model):
    """Read and written by database functions only; the link itself is kept nowhere."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    token_hash = models.BinaryField(unique=True)
    email = models.EmailField()
    name = models.CharField(max_length=120)
    party = models.ForeignKey(
        "parties.Party", on_delete=models.PROTECT, related_name="+"
    )
    role = models.CharField(max_length=40)
    made_by = models.UUIDField()
    until = models.DateTimeField()
    used_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"{self.role} (until {self.until})"
