"""What happened to a region's agreement: adopted, evaluated."""

import uuid

from django.db import models


class AgreementEvent(models.Model):
    """A fact of one region, from which the yearly evaluation is counted (P7a)."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    region = models.ForeignKey(
        "parties.Region", on_delete=models.PROTECT, related_name="+"
    )
    name = models.CharField(max_length=60)
    on = models.DateField()
    note = models.TextField(blank=True)
    by_user = models.UUIDField(null=True)

    class Meta:
        indexes = [models.Index(fields=["region", "on"], name="events_of_a_region")]

    def __str__(self) -> str:
        return f"{self.name} {self.on}"
