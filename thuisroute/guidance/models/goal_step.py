"""One move of a goal."""

from django.db import models

from thuisroute.kernel.transitions import Step


class GoalStep(Step):
    """As open as its goal: it carries the resident and the life domain."""

    record = models.ForeignKey(
        "guidance.Goal", on_delete=models.PROTECT, related_name="+"
    )
    resident = models.ForeignKey(
        "residents.Resident", on_delete=models.PROTECT, related_name="+"
    )
    domain = models.CharField(max_length=40)

    def __str__(self) -> str:
        return f"{self.from_state} → {self.to_state}"
