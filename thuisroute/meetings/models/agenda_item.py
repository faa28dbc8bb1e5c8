"""What is talked about: something that is due, or what a party brings to the table."""

import uuid

from django.db import models


class AgendaItem(models.Model):
    """Read with the name only, by whom its life domain is shared with. What is due is
    named by its clock; what was said about it is short."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    meeting = models.ForeignKey(
        "meetings.Meeting", on_delete=models.PROTECT, related_name="+"
    )
    resident = models.ForeignKey(
        "residents.Resident", on_delete=models.PROTECT, related_name="+"
    )
    domain = models.CharField(max_length=40)
    # A clock of the agreement with the day it is due; empty for what somebody brings.
    clock = models.CharField(max_length=60, blank=True)
    article = models.CharField(max_length=20, blank=True)
    due = models.DateField(null=True, blank=True)
    text = models.TextField(blank=True)
    party = models.ForeignKey(
        "parties.Party", on_delete=models.PROTECT, related_name="+", null=True
    )
    added_on = models.DateField()
    added_by = models.UUIDField()
    taken_off = models.BooleanField(default=False)
    said = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["meeting", "clock", "due"],
                condition=~models.Q(clock=""),
                name="what_is_due_stands_on_an_agenda_once",
            ),
            models.CheckConstraint(
                condition=~models.Q(clock="") | ~models.Q(text=""),
                name="what_is_brought_says_what",
            ),
        ]

    def __str__(self) -> str:
        return self.clock or self.domain
