"""What goes and what stays of a dossier, because of a request for erasure (AVG 17)."""

import uuid

from django.db import models


class RightsErasure(models.Model):
    """One class of record: it goes when `stays` is empty, and is gone on `erased_on`.

    `until` is the day on which it goes anyhow, where that is known.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    request = models.ForeignKey(
        "sharing.RightsRequest", on_delete=models.PROTECT, related_name="+"
    )
    resident = models.ForeignKey(
        "residents.Resident", on_delete=models.PROTECT, related_name="+"
    )
    record_class = models.CharField(max_length=63)
    term = models.CharField(max_length=63)
    stays = models.CharField(max_length=20, blank=True)
    until = models.DateField(null=True, blank=True)
    erased_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["request", "record_class"],
                name="a_request_says_once_what_becomes_of_a_class",
            )
        ]

    def __str__(self) -> str:
        return f"{self.record_class} {self.stays}"
