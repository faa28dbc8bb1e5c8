"""Whether a party has room, asked before anybody is named (R7)."""

import uuid

from django.db import models


class CapacityQuestion(models.Model):
    """Holds nothing of a person: what kind of home, for how many, up to which rent
    (cents a month). `places` is empty until it was answered, 0 for no room."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    region = models.ForeignKey(
        "parties.Region", on_delete=models.PROTECT, related_name="+"
    )
    party = models.ForeignKey(
        "parties.Party", on_delete=models.PROTECT, related_name="+"
    )
    product = models.CharField(max_length=60)
    municipality_code = models.CharField(max_length=4, blank=True)
    household_size = models.PositiveSmallIntegerField()
    rooms = models.PositiveSmallIntegerField()
    rent_limit = models.PositiveIntegerField()
    step_free = models.BooleanField(default=False)
    asked_on = models.DateField()
    asked_by = models.UUIDField()
    places = models.PositiveSmallIntegerField(null=True, blank=True)
    from_day = models.DateField(null=True, blank=True)
    note = models.CharField(max_length=200, blank=True)
    answered_on = models.DateField(null=True, blank=True)
    answered_by = models.UUIDField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(places__isnull=True, answered_on__isnull=True)
                | models.Q(places__isnull=False, answered_on__isnull=False),
                name="an_answer_on_room_has_a_day",
            ),
        ]
        indexes = [
            models.Index(
                fields=["party", "asked_on"],
                condition=models.Q(places__isnull=True),
                name="rooms_asked_for",
            )
        ]

    def __str__(self) -> str:
        return f"{self.product} {self.asked_on}"
