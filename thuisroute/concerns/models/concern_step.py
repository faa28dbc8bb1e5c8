"""One move of a concern."""

from django.db import models

from thuisroute.kernel.transitions import Step


class ConcernStep(Step):
    """It was closed, or opened again."""

    record = models.ForeignKey(
        "concerns.Concern", on_delete=models.PROTECT, related_name="+"
    )
    resident = models.ForeignKey(
        "residents.Resident", on_delete=models.PROTECT, related_name="+"
    )
    domain = models.CharField(max_length=40)

    def __str__(self) -> str:
        return f"{self.from_state} → {self.to_state}"
