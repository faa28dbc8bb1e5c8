"""By month ten: own lease after a year, or a longer earn-in lease (P2c)."""

import uuid

from django.contrib.postgres.fields import ArrayField
from django.db import models


class ConversionDecision(models.Model):
    """`criteria` holds, per criterion of the pack, met or not; `words` says why."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    lease = models.ForeignKey(
        "tenancies.Lease", on_delete=models.PROTECT, related_name="+"
    )
    resident = models.ForeignKey(
        "residents.Resident", on_delete=models.PROTECT, related_name="+"
    )
    decided_on = models.DateField()
    outcome = models.CharField(max_length=20)
    # The day on which the own lease, or the longer term, begins.
    effective_on = models.DateField()
    # Of an extension: the first day after the longer term.
    until = models.DateField(null=True, blank=True)
    # Kinds of parties, by the pack's words.
    took_part = ArrayField(models.CharField(max_length=40), default=list)
    criteria = models.JSONField(default=dict)
    municipality_consulted = models.BooleanField()
    decided_by = models.UUIDField()
    recorded_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(outcome__in=["convert", "extend"]),
                name="a_conversion_is_decided_one_way",
            ),
            models.CheckConstraint(
                condition=models.Q(until__isnull=True)
                | models.Q(until__gt=models.F("effective_on")),
                name="an_extension_lasts_a_while",
            ),
        ]
        indexes = [
            models.Index(fields=["lease", "decided_on"], name="decisions_on_a_lease")
        ]

    def __str__(self) -> str:
        return self.outcome
