"""That somebody looked at budget management or administration (P5b)."""

import uuid

from django.db import models


class MoneyCheck(models.Model):
    """Part of the file of support: no lessor reads it. Never edited; looking again is
    another row."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    resident = models.ForeignKey(
        "residents.Resident", on_delete=models.PROTECT, related_name="+"
    )
    # The placement at which it was done; goes sooner than the file of support.
    match = models.ForeignKey(
        "matching.Match", on_delete=models.PROTECT, related_name="+", null=True
    )
    outcome = models.CharField(max_length=40)
    words = models.TextField(blank=True)
    checked_on = models.DateField()
    checked_by = models.UUIDField()
    recorded_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["resident"], name="money_looked_at")]

    def __str__(self) -> str:
        return f"{self.outcome} {self.checked_on}"
