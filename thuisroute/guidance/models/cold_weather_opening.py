"""In winter weather a place takes in more people (V)."""

import uuid

from django.db import models


class ColdWeatherOpening(models.Model):
    """From its first day until, and not on, `closes_on`."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    region = models.ForeignKey(
        "parties.Region", on_delete=models.PROTECT, related_name="+"
    )
    place = models.ForeignKey(
        "guidance.StayPlace", on_delete=models.PROTECT, related_name="+"
    )
    beds = models.PositiveSmallIntegerField()
    opens_on = models.DateField()
    closes_on = models.DateField()
    opened_by = models.UUIDField()
    closed_by = models.UUIDField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(closes_on__gte=models.F("opens_on")),
                name="cold_weather_ends_after_it_began",
            ),
            models.CheckConstraint(
                condition=models.Q(beds__gt=0), name="cold_weather_brings_beds"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.opens_on}"
