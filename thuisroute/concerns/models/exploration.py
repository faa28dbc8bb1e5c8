"""An exploratory investigation (Wvggz 5:2)."""

import uuid

from django.db import models


class Exploration(models.Model):
    """Begun by a report, by the term that the agreement had on that day. It runs until
    it is finished; a report after that begins another.

    `by_relative`: somebody reported it who is told what came of it, and who may ask
    that care is applied for all the same (`insisted_on`).
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    file = models.ForeignKey(
        "concerns.OutreachFile", on_delete=models.PROTECT, related_name="+"
    )
    reported_on = models.DateField()
    due_on = models.DateField()
    by_relative = models.BooleanField(default=False)
    finished_on = models.DateField(null=True, blank=True)
    outcome = models.CharField(max_length=40, blank=True)
    findings = models.TextField(blank=True)
    finished_by = models.UUIDField(null=True, blank=True)
    told_on = models.DateField(null=True, blank=True)
    insisted_on = models.DateField(null=True, blank=True)
    applied_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["file"],
                condition=models.Q(finished_on__isnull=True),
                name="one_exploration_runs_in_a_file",
            ),
            models.CheckConstraint(
                condition=models.Q(finished_on__isnull=True, outcome="")
                | (models.Q(finished_on__isnull=False) & ~models.Q(outcome="")),
                name="a_finished_exploration_says_what_came_of_it",
            ),
            models.CheckConstraint(
                condition=models.Q(insisted_on__isnull=True)
                | models.Q(told_on__isnull=False),
                name="who_insists_was_told",
            ),
        ]

    def __str__(self) -> str:
        return self.outcome
