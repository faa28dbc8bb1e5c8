"""What somebody has to do by a date because an article asks it."""

import uuid

from django.db import models


class Obligation(models.Model):
    """Written by the clocks only; `settled` tells how it ended, if it has."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    region = models.ForeignKey(
        "parties.Region", on_delete=models.PROTECT, related_name="+"
    )
    resident = models.ForeignKey(
        "residents.Resident", on_delete=models.PROTECT, related_name="+", null=True
    )
    agreement = models.ForeignKey(
        "agreements.AgreementVersion", on_delete=models.PROTECT, related_name="+"
    )
    clock = models.CharField(max_length=60)
    article = models.CharField(max_length=20)
    occurrence = models.PositiveSmallIntegerField()
    started_event = models.CharField(max_length=60)
    started_on = models.DateField()
    due = models.DateField()
    warn_on = models.DateField()
    party_kind = models.CharField(max_length=40)
    role = models.CharField(max_length=40)
    party = models.ForeignKey(
        "parties.Party", on_delete=models.PROTECT, related_name="+", null=True
    )
    together_with = models.JSONField(default=list)
    # "", "done", "done_late", "waived": open, due soon and overdue follow from dates.
    settled = models.CharField(max_length=12, blank=True)
    fulfilled_on = models.DateField(null=True, blank=True)
    agreed_due = models.DateField()
    # "waived", "moved" or "": what a person decided otherwise, and why (AG5).
    deviation = models.CharField(max_length=10, blank=True)
    moved_to = models.DateField(null=True, blank=True)
    deviation_reason = models.TextField(blank=True)
    deviated_by = models.UUIDField(null=True, blank=True)
    deviated_on = models.DateField(null=True, blank=True)
    created_at = models.DateTimeField()
    # The life domain with which it is told; "": with the dossier.
    told_in = models.CharField(max_length=40, blank=True, default="")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["region", "resident", "clock", "started_on", "occurrence"],
                nulls_distinct=False,
                name="an_obligation_stands_once",
            )
        ]
        indexes = [
            models.Index(
                fields=["party", "role", "due", "id"],
                condition=models.Q(settled=""),
                name="work_list",
            ),
            models.Index(fields=["resident", "due"], name="obligations_of_resident"),
            models.Index(
                fields=["region", "due"],
                include=[
                    "agreement",
                    "article",
                    "clock",
                    "party",
                    "resident",
                    "settled",
                    "deviation",
                ],
                name="compliance",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.clock} {self.due}"
