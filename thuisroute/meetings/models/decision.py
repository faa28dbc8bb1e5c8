"""What was decided at a meeting: what, who does it, by when."""

import uuid

from django.db import models


class Decision(models.Model):
    """In one life domain, read with the name only. It belongs to the plan, and stands
    with the work of whoever does it until it is settled."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    meeting = models.ForeignKey(
        "meetings.Meeting", on_delete=models.PROTECT, related_name="+"
    )
    resident = models.ForeignKey(
        "residents.Resident", on_delete=models.PROTECT, related_name="+"
    )
    domain = models.CharField(max_length=40)
    text = models.TextField()
    # Who does it: a seat of a party, or the resident, who has no party.
    party = models.ForeignKey(
        "parties.Party", on_delete=models.PROTECT, related_name="+", null=True
    )
    role = models.CharField(max_length=40)
    due_on = models.DateField()
    decided_on = models.DateField()
    decided_by = models.UUIDField()
    # The version of the plan that it came into, where there is one.
    plan_version = models.PositiveSmallIntegerField(null=True, blank=True)
    # "", "done" or "dropped".
    settled = models.CharField(max_length=10, blank=True)
    settled_on = models.DateField(null=True, blank=True)
    settled_by = models.UUIDField(null=True, blank=True)

    class Meta:
        indexes = [
            models.Index(
                fields=["party", "role", "due_on"],
                condition=models.Q(settled=""),
                name="decisions_to_carry_out",
            ),
            models.Index(fields=["resident"], name="decisions_of_a_resident"),
        ]

    def __str__(self) -> str:
        return f"{self.domain} {self.due_on}"
