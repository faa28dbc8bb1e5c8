"""That somebody asked for more or less support, and what was decided (C19, WP5.3)."""

import uuid

from django.db import models


class ScalingRequest(models.Model):
    """One waits at a time. Its reason and its answer are read with the name only."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    resident = models.ForeignKey(
        "residents.Resident", on_delete=models.PROTECT, related_name="+"
    )
    state = models.CharField(max_length=40)
    # "up" or "down", and by how many hours a month.
    direction = models.CharField(max_length=10)
    hours = models.PositiveSmallIntegerField()
    reason = models.TextField()
    asked_on = models.DateField()
    asked_by = models.UUIDField()
    # The kind of party that asked, by the pack's word; the resident is one.
    asked_as = models.CharField(max_length=40)
    # When the resident was heard about it, by whom that was written down, and what they
    # said; without a day they were not heard, and the words say why.
    heard_on = models.DateField(null=True, blank=True)
    heard_by = models.UUIDField(null=True, blank=True)
    heard_words = models.TextField(blank=True)
    # Who decides, as the agreement said when it was asked.
    party_kind = models.CharField(max_length=40)
    role = models.CharField(max_length=40)
    decided_on = models.DateField(null=True, blank=True)
    decided_by = models.UUIDField(null=True, blank=True)
    answer = models.TextField(blank=True)
    # What was granted: so many hours a month in all, from a day until another.
    granted_hours = models.PositiveSmallIntegerField(null=True, blank=True)
    starts_on = models.DateField(null=True, blank=True)
    until = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["resident"],
                condition=models.Q(state="asked"),
                name="one_request_waits_at_a_time",
            ),
            models.CheckConstraint(
                condition=~models.Q(state="granted")
                | models.Q(granted_hours__isnull=False, starts_on__isnull=False),
                name="what_is_granted_has_hours_and_a_day",
            ),
            models.CheckConstraint(
                condition=models.Q(until__isnull=True)
                | models.Q(until__gte=models.F("starts_on")),
                name="a_granted_change_has_days",
            ),
            models.CheckConstraint(
                condition=models.Q(heard_on__isnull=True) | ~models.Q(heard_words=""),
                name="who_was_heard_said_something",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.direction} {self.hours}"
