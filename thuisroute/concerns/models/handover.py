"""The way from outreach to care that lasts."""

import uuid

from django.db import models


class Handover(models.Model):
    """To a dossier of one's own, which only one's own consent opens, or to other care.

    Whoever takes over is spoken to; nobody learns from this row that there is a file.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    file = models.ForeignKey(
        "concerns.OutreachFile", on_delete=models.PROTECT, related_name="+"
    )
    route = models.CharField(max_length=20)
    to = models.CharField(max_length=200)
    consented_on = models.DateField(null=True, blank=True)
    words = models.TextField(blank=True)
    on = models.DateField()
    look_on = models.DateField()
    began_on = models.DateField(null=True, blank=True)
    failed_on = models.DateField(null=True, blank=True)
    written_by = models.UUIDField()
    written_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["file", "on"], name="handovers_of_a_file")]
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(route="dossier")
                | models.Q(consented_on__isnull=False),
                name="a_dossier_asks_ones_own_consent",
            ),
            models.CheckConstraint(
                condition=models.Q(began_on__isnull=True)
                | models.Q(failed_on__isnull=True),
                name="care_began_or_it_did_not",
            ),
            models.UniqueConstraint(
                fields=["file"],
                condition=models.Q(began_on__isnull=True, failed_on__isnull=True),
                name="one_handover_waits_in_a_file",
            ),
        ]

    def __str__(self) -> str:
        return self.route
