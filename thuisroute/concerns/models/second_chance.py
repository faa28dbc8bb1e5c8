"""A second chance, with conditions and a last day (C20)."""

import uuid

from django.db import models


class SecondChance(models.Model):
    """The conditions stand in the words."""

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

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(until__gt=models.F("given_on")),
                name="a_second_chance_lasts",
            )
        ]

    def __str__(self) -> str:
        return str(self.until)
