"""What a resident asks about their own data, and what the answer was (AVG 12-21)."""

import uuid

from django.db import models


class RightsRequest(models.Model):
    """No `domain` is the whole dossier; `purpose` is what an objection is about.

    Who answers is fixed on the day of asking, by the agreement that held then.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    resident = models.ForeignKey(
        "residents.Resident", on_delete=models.PROTECT, related_name="+"
    )
    kind = models.CharField(max_length=20)
    domain = models.CharField(max_length=40, blank=True)
    purpose = models.CharField(max_length=60, blank=True)
    words = models.TextField(blank=True)
    asked_on = models.DateField()
    asked_as = models.CharField(max_length=20)
    asked_by = models.UUIDField()
    handler_kind = models.CharField(max_length=40)
    handler_role = models.CharField(max_length=40)
    state = models.CharField(max_length=20, default="asked")
    due = models.DateField()
    extended_on = models.DateField(null=True, blank=True)
    extension_reason = models.TextField(blank=True)
    carried_out_on = models.DateField(null=True, blank=True)
    carried_out = models.TextField(blank=True)
    answered_on = models.DateField(null=True, blank=True)
    answered_by = models.UUIDField(null=True, blank=True)
    answer = models.TextField(blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["resident", "asked_on"], name="rights_of_a_resident"),
            models.Index(
                fields=["handler_role", "due"],
                condition=models.Q(state__in=["asked", "taken_up"]),
                name="rights_requests_waiting",
            ),
        ]
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(state__in=["granted", "granted_in_part", "refused"])
                | (~models.Q(answer="") & models.Q(answered_on__isnull=False)),
                name="an_answer_has_words_and_a_day",
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.asked_on}"
