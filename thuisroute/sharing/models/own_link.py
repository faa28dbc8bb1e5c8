"""A link that opens one's own file once, handed over by the support worker."""

import uuid

from django.db import models


class OwnLink(models.Model):
    """Only the hash of the secret is kept; whoever made the link saw it once."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    account = models.ForeignKey(
        "sharing.OwnAccount", on_delete=models.PROTECT, related_name="+"
    )
    resident = models.ForeignKey(
        "residents.Resident", on_delete=models.PROTECT, related_name="+"
    )
    secret_hash = models.BinaryField(unique=True)
    made_by = models.UUIDField()
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return str(self.made_at)
