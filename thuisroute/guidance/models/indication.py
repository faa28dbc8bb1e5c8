"""What the municipality decided on support: its letter, and what it grants (P3a)."""

import uuid

from django.db import models


class Indication(models.Model):
    """Never edited: a later decision takes the place of the ones before it. In which
    life domains stands apart, since not everybody who reads this reads all of them."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    resident = models.ForeignKey(
        "residents.Resident", on_delete=models.PROTECT, related_name="+"
    )
    # Keys of the pack; the product where the decision names one.
    kind = models.CharField(max_length=63)
    product = models.CharField(max_length=63, blank=True)
    letter_on = models.DateField()
    letter_reference = models.CharField(max_length=60)
    # CBS code of the municipality that decided, by mandate or for its own resident.
    decided_by = models.CharField(max_length=4)
    hours = models.PositiveSmallIntegerField()
    # "week" or "month".
    per = models.CharField(max_length=10)
    starts_on = models.DateField()
    # The last day of it; none where the decision has no end.
    until = models.DateField(null=True, blank=True)
    recorded_by = models.UUIDField()
    recorded_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["resident", "letter_reference"],
                name="a_letter_is_recorded_once",
            ),
            models.CheckConstraint(
                condition=models.Q(until__isnull=True)
                | models.Q(until__gte=models.F("starts_on")),
                name="a_granted_period_has_days",
            ),
            models.CheckConstraint(
                condition=models.Q(hours__gt=0), name="hours_were_granted"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.letter_on}"
