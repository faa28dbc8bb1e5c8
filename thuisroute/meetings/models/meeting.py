"""A meeting about a resident: a review, a case meeting or a handover (P4d, WP6.1)."""

import uuid

from django.db import models


class Meeting(models.Model):
    """When, where or how, and how it stands; what it is about stands in rows of their
    own, each in its life domain."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    resident = models.ForeignKey(
        "residents.Resident", on_delete=models.PROTECT, related_name="+"
    )
    # By which life domain it is shared that there is a meeting at all.
    domain = models.CharField(max_length=40)
    kind = models.CharField(max_length=40)
    state = models.CharField(max_length=40)
    starts_at = models.DateTimeField()
    minutes = models.PositiveSmallIntegerField()
    # "office", "home", "phone" or "video"; an office is that of a party.
    way = models.CharField(max_length=20)
    office = models.ForeignKey(
        "parties.Party", on_delete=models.PROTECT, related_name="+", null=True
    )
    # How often it was moved: an answer counts for the moment that was asked about.
    sequence = models.PositiveSmallIntegerField(default=0)
    held_on = models.DateField(null=True, blank=True)
    planned_by = models.UUIDField()
    planned_on = models.DateField()

    class Meta:
        indexes = [
            models.Index(
                fields=["resident", "starts_at"], name="meetings_of_a_resident"
            )
        ]
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(state="held") | models.Q(held_on__isnull=False),
                name="a_held_meeting_has_its_day",
            ),
            models.CheckConstraint(
                condition=~models.Q(way="office") | models.Q(office__isnull=False),
                name="a_meeting_at_an_office_says_whose",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.starts_at}"
