"""A goal of the resident in one life domain (C8a, P3d)."""

import uuid

from django.db import models


class Goal(models.Model):
    """Its words do not change: a goal that should read otherwise is let go, and another
    is set. Read by whom this life domain and the name are shared with."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    # The version in which it was set.
    plan = models.ForeignKey(
        "guidance.PlanVersion", on_delete=models.PROTECT, related_name="+"
    )
    resident = models.ForeignKey(
        "residents.Resident", on_delete=models.PROTECT, related_name="+"
    )
    domain = models.CharField(max_length=40)
    state = models.CharField(max_length=40)
    # The number of the version in which it was set, ended or taken up again.
    changed_in = models.PositiveSmallIntegerField()
    # In the resident's own words, and how the resident sees that it is reached.
    wanted = models.TextField()
    seen_by = models.TextField()
    who_does_what = models.TextField()
    due_on = models.DateField()
    set_on = models.DateField()
    set_by = models.UUIDField()
    end_reason = models.TextField(blank=True)

    class Meta:
        indexes = [models.Index(fields=["resident"], name="goals_of_a_resident")]
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(state="let_go") | ~models.Q(end_reason=""),
                name="a_goal_is_let_go_with_a_reason",
            )
        ]

    def __str__(self) -> str:
        return self.domain
