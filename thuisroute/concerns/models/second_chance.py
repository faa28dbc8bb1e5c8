"""A second chance, with conditions and a last day; it can be ended before (C20)."""

import uuid

from django.db import models


class SecondChance(models.Model):
    """The conditions stand in the words, and why it was ended too."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    concern = models.ForeignKey(
        "concerns.Concern", on_delete=models.PROTECT, related_name="+"
    )
    resident = models.ForeignKey(
        "residents.Resident", on_delete=models.PROTECT, related_name="+"
    )
    domain = models.CharField(max_length=40)
    given_on = models.DateField()
    until = models.DateField()
    given_by = models.UUIDField()
    ended_on = models.DateField(null=True, blank=True)
    ended_by = models.UUIDField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(until__gt=models.F("given_on")),
                name="a_second_chance_lasts",
            ),
            models.CheckConstraint(
                condition=models.Q(ended_on__isnull=True, ended_by__isnull=True)
                | models.Q(
                    ended_on__gte=models.F("given_on"),
                    ended_on__lte=models.F("until"),
                    ended_by__isnull=False,
                ),
                name="a_second_chance_ends_in_its_days",
            ),
        ]

    def __str__(self) -> str:
        return str(self.until)
