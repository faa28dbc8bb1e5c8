"""A measure or condition under criminal law, which few may know of (AVG art. 10)."""

import uuid

from django.db import models


class JusticeMeasure(models.Model):
    """Of which kind (the pack's), supervised by whom, from when until when; never what
    somebody did."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    resident = models.ForeignKey(
        "residents.Resident", on_delete=models.PROTECT, related_name="+"
    )
    kind = models.CharField(max_length=60)
    supervised_by = models.CharField(max_length=120, blank=True)
    words = models.TextField(blank=True)
    since = models.DateField()
    until = models.DateField(null=True, blank=True)
    written_by = models.UUIDField()
    ended_by = models.UUIDField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(until__isnull=True)
                | models.Q(until__gte=models.F("since")),
                name="a_measure_ends_after_it_began",
            )
        ]

    def __str__(self) -> str:
        return self.kind
