"""The day on which one class of record of one resident has to be gone."""

import uuid

from django.db import models


class RetentionDay(models.Model):
    """Counted by the pure rule of the newest agreement; no `due` while the file is
    open. `term` is the entry of the pack that holds for this dossier."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    region = models.ForeignKey(
        "parties.Region", on_delete=models.PROTECT, related_name="+"
    )
    resident = models.ForeignKey(
        "residents.Resident", on_delete=models.PROTECT, related_name="+"
    )
    version = models.ForeignKey(
        "agreements.AgreementVersion", on_delete=models.PROTECT, related_name="+"
    )
    record_class = models.CharField(max_length=63)
    term = models.CharField(max_length=63)
    since = models.DateField(null=True, blank=True)
    due = models.DateField(null=True, blank=True)
    erased_on = models.DateField(null=True, blank=True)
    counted_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["resident", "record_class"], name="one_day_a_class_of_record"
            )
        ]
        indexes = [
            models.Index(
                fields=["due", "resident"],
                condition=models.Q(erased_on__isnull=True),
                name="days_that_come",
            )
        ]

    def __str__(self) -> str:
        return f"{self.record_class} {self.due}"
