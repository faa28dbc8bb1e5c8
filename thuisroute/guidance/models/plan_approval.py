"""That somebody agreed to one part of the plan (P3b)."""

import uuid

from django.db import models


class PlanApproval(models.Model):
    """Of the version that stood; a part that changes after it is asked about again."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    plan = models.ForeignKey(
        "guidance.PlanVersion", on_delete=models.PROTECT, related_name="+"
    )
    resident = models.ForeignKey(
        "residents.Resident", on_delete=models.PROTECT, related_name="+"
    )
    domain = models.CharField(max_length=40)
    # As whom, by the pack's words: a kind of party, of which the resident is one, and
    # the role there.
    party_kind = models.CharField(max_length=40)
    role = models.CharField(max_length=40)
    agreed_on = models.DateField()
    agreed_by = models.UUIDField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["plan", "domain", "party_kind", "role"],
                name="a_part_is_agreed_to_once",
            )
        ]

    def __str__(self) -> str:
        return f"{self.domain} {self.party_kind} {self.role}"
