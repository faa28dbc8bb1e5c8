"""What may make things go less well, how that shows early, and who acts (C16a)."""

import uuid

from django.db import models


class RiskFactor(models.Model):
    """Its words do not change: it goes when it is no risk any more. Read by whom its
    life domain and the name are shared with."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    resident = models.ForeignKey(
        "residents.Resident", on_delete=models.PROTECT, related_name="+"
    )
    domain = models.CharField(max_length=40)
    what = models.TextField()
    early_signs = models.TextField()
    who_acts = models.TextField()
    written_on = models.DateField()
    written_by = models.UUIDField()
    # The kind of party that wrote it, by the pack's word; the resident is one.
    written_as = models.CharField(max_length=40)
    ended_on = models.DateField(null=True, blank=True)
    ended_by = models.UUIDField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["resident"], name="risks_of_a_resident")]

    def __str__(self) -> str:
        return self.domain
