"""Who a resident is to a broker of identities, such as the one for DigiD (E3, X4)."""

import uuid

from django.db import models


class OwnIdentity(models.Model):
    """Opens the account that it was bound to, and no other; the broker's number for the
    person is kept as a keyed hash."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    account = models.ForeignKey(
        "sharing.OwnAccount", on_delete=models.PROTECT, related_name="+"
    )
    resident = models.ForeignKey(
        "residents.Resident", on_delete=models.PROTECT, related_name="+"
    )
    subject_hash = models.BinaryField(unique=True)
    bound_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return str(self.bound_at)
