"""Room for one at a place, from a day until a day, and when it is taken."""

import uuid

from django.contrib.postgres.fields import DateRangeField
from django.db import models


class Bed(models.Model):
    """`closes_on` is the first day without it; a trigger keeps it open while it is
    taken."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    region = models.ForeignKey(
        "parties.Region", on_delete=models.PROTECT, related_name="+"
    )
    place = models.ForeignKey(
        "guidance.StayPlace", on_delete=models.PROTECT, related_name="+"
    )
    number = models.PositiveSmallIntegerField()
    opens_on = models.DateField()
    closes_on = models.DateField(null=True, blank=True)
    # There in winter weather only.
    opening = models.ForeignKey(
        "guidance.ColdWeatherOpening",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["place", "number"], name="a_bed_is_numbered_once_a_place"
            ),
            models.CheckConstraint(
                condition=models.Q(closes_on__isnull=True)
                | models.Q(closes_on__gte=models.F("opens_on")),
                name="a_bed_closes_after_it_opened",
            ),
        ]

    def __str__(self) -> str:
        return str(self.number)


class BedUse(models.Model):
    """Nights on which a bed is taken; by whom stands with the stay alone.

    An exclusion constraint on the bed and the period makes it impossible to give one
    twice, and a trigger that it is given while it is closed (see the migration).
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    region = models.ForeignKey(
        "parties.Region", on_delete=models.PROTECT, related_name="+"
    )
    bed = models.ForeignKey("guidance.Bed", on_delete=models.PROTECT, related_name="+")
    period = DateRangeField()

    def __str__(self) -> str:
        return str(self.period)
