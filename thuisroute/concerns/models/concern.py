"""A concern about how somebody lives or is (P5d, C17)."""

import uuid

from django.db import models


class Concern(models.Model):
    """Read by whom its life domain is shared with; what is said stands in words apart.
    `association` is who lets the home."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    region = models.ForeignKey(
        "parties.Region", on_delete=models.PROTECT, related_name="+"
    )
    resident = models.ForeignKey(
        "residents.Resident", on_delete=models.PROTECT, related_name="+"
    )
    # Whose protocol it walks.
    agreement = models.ForeignKey(
        "agreements.AgreementVersion", on_delete=models.PROTECT, related_name="+"
    )
    association = models.ForeignKey(
        "parties.Party", on_delete=models.PROTECT, related_name="+", null=True
    )
    domain = models.CharField(max_length=40)
    kind = models.CharField(max_length=40)
    source = models.CharField(max_length=40)
    protocol = models.CharField(max_length=60, blank=True)
    urgency = models.CharField(max_length=60, blank=True)
    state = models.CharField(max_length=40, default="open")
    reported_on = models.DateField()
    opened_on = models.DateField()
    opened_by = models.UUIDField()
    opened_party = models.ForeignKey(
        "parties.Party", on_delete=models.PROTECT, related_name="+"
    )
    closed_on = models.DateField(null=True, blank=True)
    outcome = models.CharField(max_length=40, blank=True)

    class Meta:
        indexes = [
            models.Index(
                fields=["resident", "reported_on"], name="concerns_of_a_resident"
            )
        ]
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(state="closed")
                | (models.Q(closed_on__isnull=False) & ~models.Q(outcome="")),
                name="a_closed_concern_says_what_came_of_it",
            )
        ]

    def __str__(self) -> str:
        return self.kind
