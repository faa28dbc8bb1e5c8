"""One step of the region's protocol, to be taken by a day or taken on one."""

import uuid

from django.db import models
from django.db.models import F, Q

AS_ITS_DAYS_SAY = (
    Q(settled="", done_on__isnull=True)
    | Q(settled="done", done_on__lte=F("due_on"))
    | Q(settled="done_late", done_on__gt=F("due_on"))
)
ANOTHER_DAY = Q(fell_away=False) & ~Q(due_on=F("agreed_due"))


class TakenStep(models.Model):
    """`fell_away`: it was led to by a step that was taken back, or waited when an
    earlier step was taken once more, or was moved to another day, on which it waits in
    a row of its own. Such a row stays, and counts no more. What counts is counted with
    the obligations of its party, under the article and in the words that it had."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    region = models.ForeignKey(
        "parties.Region", on_delete=models.PROTECT, related_name="+"
    )
    concern = models.ForeignKey(
        "concerns.Concern", on_delete=models.PROTECT, related_name="+"
    )
    resident = models.ForeignKey(
        "residents.Resident", on_delete=models.PROTECT, related_name="+"
    )
    domain = models.CharField(max_length=40)
    number = models.PositiveSmallIntegerField()
    step = models.CharField(max_length=60)
    article = models.CharField(max_length=20)
    counted_as = models.CharField(max_length=60)
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
    # As an obligation says it: "", "done" or "done_late"; "moved" or "".
    settled = models.CharField(max_length=12, blank=True)
    deviation = models.CharField(max_length=10, blank=True)

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
            models.CheckConstraint(
                condition=AS_ITS_DAYS_SAY, name="a_step_ended_as_its_days_say"
            ),
            models.CheckConstraint(
                condition=Q(deviation="moved") & ANOTHER_DAY
                | Q(deviation="") & ~ANOTHER_DAY,
                name="a_step_was_moved_when_its_day_is_another",
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
