"""What happened, under the stable names that agreements count from."""

import uuid

from django.db import models


class DossierEvent(models.Model):
    """A fact of one resident; never edited."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    region = models.ForeignKey(
        "parties.Region", on_delete=models.PROTECT, related_name="+"
    )
    resident = models.ForeignKey(
        "residents.Resident", on_delete=models.PROTECT, related_name="+"
    )
    name = models.CharField(max_length=60)
    # The life domain with which it is told; "": with the dossier.
    told_in = models.CharField(max_length=40, blank=True, default="")
    on = models.DateField()
    at = models.DateTimeField()
    attributes = models.JSONField(default=dict)
    source_kind = models.CharField(max_length=40)
    source_id = models.UUIDField()
    by_user = models.UUIDField()
    by_party = models.UUIDField()

    class Meta:
        indexes = [
            models.Index(fields=["resident", "on", "at"], name="events_of_a_resident")
        ]

    def __str__(self) -> str:
        return f"{self.name} {self.on}"
