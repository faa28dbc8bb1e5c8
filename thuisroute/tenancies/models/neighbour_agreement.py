"""How the resident and the neighbours get on, agreed within four weeks (P4a, P4b)."""

import uuid

from django.db import models


class NeighbourAgreement(models.Model):
    """Part of the support plan; made by resident, provider and association."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    lease = models.ForeignKey(
        "tenancies.Lease", on_delete=models.PROTECT, related_name="+", null=True
    )
    match = models.ForeignKey(
        "matching.Match", on_delete=models.PROTECT, related_name="+"
    )
    resident = models.ForeignKey(
        "residents.Resident", on_delete=models.PROTECT, related_name="+"
    )
    # A later version takes the place of the ones before it; they stay readable.
    version = models.PositiveSmallIntegerField(default=1)
    recorded_on = models.DateField()
    recorded_by = models.UUIDField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["match", "version"], name="a_version_of_agreements_stands_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.recorded_on}"
