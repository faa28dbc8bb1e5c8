"""Who is asked to a meeting, whether they come, and whether they were there."""

import uuid

from django.db import models


class Attendance(models.Model):
    """One seat of a party, or the resident, who has none. As open as the meeting."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    meeting = models.ForeignKey(
        "meetings.Meeting", on_delete=models.PROTECT, related_name="+"
    )
    resident = models.ForeignKey(
        "residents.Resident", on_delete=models.PROTECT, related_name="+"
    )
    domain = models.CharField(max_length=40)
    party = models.ForeignKey(
        "parties.Party", on_delete=models.PROTECT, related_name="+", null=True
    )
    # By the pack's words; the resident is one.
    party_kind = models.CharField(max_length=40)
    role = models.CharField(max_length=40)
    # The fixed contact person, where there is one.
    person = models.UUIDField(null=True, blank=True)
    # "", "yes" or "no", and for which moment: the count of moves at the time.
    answer = models.CharField(max_length=10, blank=True)
    answered_for = models.PositiveSmallIntegerField(default=0)
    answered_by = models.UUIDField(null=True, blank=True)
    was_there = models.BooleanField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["meeting", "party", "role"],
                nulls_distinct=False,
                name="a_seat_is_asked_once",
            )
        ]

    def __str__(self) -> str:
        return f"{self.party_kind} {self.role}"
