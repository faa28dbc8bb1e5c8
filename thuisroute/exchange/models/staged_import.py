"""A file between its preview and the decision to import it."""

import uuid

from django.db import models


class StagedImport(models.Model):
    """Its cells, encrypted: they may hold what nobody may see before registration.

    Row security shows it to the seat that uploaded it, until `expires_at`.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    region = models.ForeignKey(
        "parties.Region", on_delete=models.PROTECT, related_name="+"
    )
    seat = models.ForeignKey("parties.Seat", on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=20)
    file_name = models.CharField(max_length=200)
    sealed = models.BinaryField()
    staged_at = models.DateTimeField()
    expires_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(expires_at__gt=models.F("staged_at")),
                name="a_staged_import_is_kept_for_a_while",
            )
        ]
        indexes = [models.Index(fields=["expires_at"], name="staged_imports_by_end")]

    def __str__(self) -> str:
        return f"{self.kind} {self.staged_at}"
