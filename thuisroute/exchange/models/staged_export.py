"""A list that somebody asked for, from the question until it is forgotten."""

import uuid

from django.db import models


class StagedExport(models.Model):
    """Its rows, encrypted, for the seat that asked and for two hours.

    `wanted` is what the list was narrowed down by: keys, never a name. `sealed` is
    empty until the rows are there.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    region = models.ForeignKey(
        "parties.Region", on_delete=models.PROTECT, related_name="+"
    )
    seat = models.ForeignKey("parties.Seat", on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=20)
    language = models.CharField(max_length=5)
    wanted = models.JSONField(default=dict)
    rows_done = models.PositiveIntegerField(default=0)
    rows_all = models.PositiveIntegerField(default=0)
    sealed = models.BinaryField(null=True)
    asked_at = models.DateTimeField()
    expires_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(expires_at__gt=models.F("asked_at")),
                name="a_staged_export_is_kept_for_a_while",
            )
        ]
        indexes = [models.Index(fields=["expires_at"], name="staged_exports_by_end")]

    def __str__(self) -> str:
        return f"{self.kind} {self.asked_at}"
