"""A passkey: half of a pair of keys, whose other half never leaves its device."""

import uuid

from django.db import models


class Passkey(models.Model):
    """Read and written by database functions only, which ask a proof.

    Whose it is stands as a kind and a key: staff, or a resident's own account.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    owner_kind = models.CharField(max_length=20)
    owner_id = models.UUIDField()
    credential = models.BinaryField(unique=True)
    public_key = models.BinaryField()
    # Goes up at every use on devices that count; standing still there means a copy.
    sign_count = models.BigIntegerField()
    name = models.CharField(max_length=60)
    added_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["owner_kind", "owner_id"], name="passkeys_of_an_owner")
        ]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(owner_kind__in=["staff", "resident"]),
                name="a_passkey_is_of_staff_or_resident",
            )
        ]

    def __str__(self) -> str:
        return f"added on {self.added_at}"
