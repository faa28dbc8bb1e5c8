"""What was agreed to do about a concern, and which party does it."""

import uuid

from django.db import models


class Measure(models.Model):
    """A part of the concern that one party does; in a life domain of its own, so that
    who reads of the concern does not read of care with it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    concern = models.ForeignKey(
        "concerns.Concern", on_delete=models.PROTECT, related_name="+"
    )
    resident = models.ForeignKey(
        "residents.Resident", on_delete=models.PROTECT, related_name="+"
    )
    domain = models.CharField(max_length=40)
    kind = models.CharField(max_length=40)
    party = models.ForeignKey(
        "parties.Party", on_delete=models.PROTECT, related_name="+"
    )
    agreed_on = models.DateField()
    agreed_by = models.UUIDField()
    due_on = models.DateField()
    done_on = models.DateField(null=True, blank=True)
    done_by = models.UUIDField(null=True, blank=True)
    cancelled_on = models.DateField(null=True, blank=True)
    cancelled_by = models.UUIDField(null=True, blank=True)

    class Meta:
        indexes = [
            models.Index(
                fields=["party", "due_on"],
                condition=models.Q(done_on__isnull=True),
                name="measures_that_wait",
            ),
            models.Index(fields=["concern"], name="measures_of_a_concern"),
        ]

    def __str__(self) -> str:
        return self.kind
