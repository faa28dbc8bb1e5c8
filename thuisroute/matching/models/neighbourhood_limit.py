"""How much a neighbourhood can carry for a while, as parties agreed (R8, A, S)."""

import uuid
from datetime import date

from django.db import models

from thuisroute.matching.rules.carrying import LONGEST


class NeighbourhoodLimit(models.Model):
    """In the points of the agreement. One stands at a time; what was lifted stays."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    region = models.ForeignKey(
        "parties.Region", on_delete=models.PROTECT, related_name="+"
    )
    municipality_code = models.CharField(max_length=4)
    neighbourhood = models.CharField(max_length=60)
    points = models.PositiveSmallIntegerField()
    since = models.DateField()
    # The last day.
    until = models.DateField()
    reason = models.CharField(max_length=500)
    agreed_by = models.CharField(max_length=300)
    entered_by = models.UUIDField()
    lifted_on = models.DateField(null=True, blank=True)
    lifted_by = models.UUIDField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["region", "municipality_code", "neighbourhood"],
                condition=models.Q(lifted_on__isnull=True),
                name="one_limit_a_neighbourhood",
            ),
            models.CheckConstraint(
                condition=models.Q(until__gte=models.F("since"))
                & models.Q(until__lte=models.F("since") + LONGEST),
                name="a_limit_of_a_neighbourhood_ends_in_time",
            ),
            models.CheckConstraint(
                condition=models.Q(points__gte=1)
                & ~models.Q(reason="")
                & ~models.Q(agreed_by=""),
                name="a_limit_of_a_neighbourhood_has_room_and_a_reason",
            ),
            models.CheckConstraint(
                condition=models.Q(lifted_on__isnull=True, lifted_by__isnull=True)
                | models.Q(lifted_on__gte=models.F("since"), lifted_by__isnull=False),
                name="somebody_lifted_a_limit_of_a_neighbourhood",
            ),
        ]

    @property
    def held_until(self) -> date:
        """The last day, or that on which it was lifted before."""
        return min(self.lifted_on or self.until, self.until)

    def __str__(self) -> str:
        return f"{self.neighbourhood}: {self.points}"
