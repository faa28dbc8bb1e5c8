"""One step of the region's protocol, to be taken by a day or taken on one."""

import uuid

from django.db import models


class TakenStep(models.Model):
    """`fell_away`: it was led to by a step that was taken back, or waited when an
    earlier step was taken once more, or was moved to another day, on which it waits in
    a row of its own. Such a row stays, and counts no more."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    concern = models.ForeignKey(
        "concerns.Concern", on_delete=models.PROTECT, related_name="+"
    )
    resident = models.ForeignKey(
        "residents.Resident", on_delete=models.PROTECT, related_name="+"
    )
    domain = models.CharField(max_length=40)
    number = models.PositiveSmallIntegerField()
    step = models.CharField(max_length=60)
    party_kind = models.CharField(max_length=40)
    role = models.CharField(max_length=40)
    party = models.ForeignKey(
        "parties.Party", on_delete=models.PROTECT, related_name="+", null=True
    )
    due_on = models.DateField()
    # The day that the protocol asked, whatever it was moved to since.
    agreed_due = models.DateField()
    done_on = models.DateField(null=True, blank=True)
    done_by = models.UUIDField(null=True, blank=True)
    fell_away = models.BooleanField(default=False)
    moved_to = models.DateField(null=True, blank=True)
    moved_on = models.DateField(null=True, blank=True)
    moved_by = models.UUIDField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["concern", "number"], name="steps_of_a_concern_are_numbered"
            ),
            models.UniqueConstraint(
                fields=["concern"],
                condition=models.Q(done_on__isnull=True, fell_away=False),
                name="one_step_of_a_concern_waits",
            ),
        ]
        indexes = [
            models.Index(
                fields=["party", "due_on"],
                condition=models.Q(done_on__isnull=True, fell_away=False),
                name="steps_that_wait",
            )
        ]

    def __str__(self) -> str:
        return self.step
