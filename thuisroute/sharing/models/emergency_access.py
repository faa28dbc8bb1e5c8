"""Life or health in danger: one dossier, opened by one person for a short while."""

import uuid
from datetime import timedelta

from django.contrib.postgres.fields import ArrayField
from django.db import models


class EmergencyAccess(models.Model):
    """Made and changed by database functions only. Personal: of this user in this seat.
    Until `review_by` somebody else has to say whether it was justified."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    region = models.ForeignKey(
        "parties.Region", on_delete=models.PROTECT, related_name="+"
    )
    resident = models.ForeignKey(
        "residents.Resident", on_delete=models.PROTECT, related_name="+"
    )
    user = models.ForeignKey("parties.User", on_delete=models.PROTECT, related_name="+")
    seat = models.ForeignKey("parties.Seat", on_delete=models.PROTECT, related_name="+")
    party = models.ForeignKey(
        "parties.Party", on_delete=models.PROTECT, related_name="+"
    )
    role = models.CharField(max_length=40)
    domains = ArrayField(models.CharField(max_length=40))
    opened_at = models.DateTimeField()
    until = models.DateTimeField()
    closed_at = models.DateTimeField(null=True, blank=True)
    review_by = models.DateField()
    reviewed_by = models.UUIDField(null=True, blank=True)
    reviewed_at = models.DateTimeField(null=True, blank=True)
    verdict = models.CharField(max_length=20, blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["user", "until"], name="emergencies_of_a_user"),
            models.Index(
                fields=["review_by"],
                condition=models.Q(reviewed_at__isnull=True),
                name="emergencies_to_review",
            ),
        ]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(until__gt=models.F("opened_at"))
                & models.Q(until__lte=models.F("opened_at") + timedelta(minutes=60)),
                name="an_emergency_lasts_an_hour_at_most",
            ),
            models.CheckConstraint(
                condition=models.Q(
                    reviewed_at__isnull=True, reviewed_by__isnull=True, verdict=""
                )
                | models.Q(
                    reviewed_at__isnull=False,
                    reviewed_by__isnull=False,
                    verdict__in=("justified", "not_justified"),
                ),
                name="a_review_has_a_reviewer_and_a_verdict",
            ),
        ]

    def __str__(self) -> str:
        return str(self.opened_at)
