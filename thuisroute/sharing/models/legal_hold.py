"""A reason to keep everything of one resident beyond its term, for a while."""

import uuid

from django.db import models


class LegalHold(models.Model):
    """Such as a case in court. `until` is its last day; the party that placed it may
    lift it sooner."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    region = models.ForeignKey(
        "parties.Region", on_delete=models.PROTECT, related_name="+"
    )
    resident = models.ForeignKey(
        "residents.Resident", on_delete=models.PROTECT, related_name="+"
    )
    reason = models.CharField(max_length=300)
    source = models.CharField(max_length=200)
    since = models.DateField()
    review_by = models.DateField()
    until = models.DateField(null=True, blank=True)
    placed_by = models.UUIDField()
    party = models.ForeignKey(
        "parties.Party",
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
    )
    lifted_on = models.DateField(null=True, blank=True)
    lifted_by = models.UUIDField(null=True, blank=True)
    lift_reason = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(until__isnull=True)
                | models.Q(until__gte=models.F("since")),
                name="a_hold_ends_after_it_began",
            )
        ]
        indexes = [models.Index(fields=["resident"], name="holds_on_a_resident")]

    def __str__(self) -> str:
        return f"{self.since}"
