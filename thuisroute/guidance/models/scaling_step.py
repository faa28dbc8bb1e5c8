"""One move of a request for more or less support."""

from django.db import models

from thuisroute.kernel.transitions import Step


class ScalingStep(Step):
    """Who decided on it or took it back."""

    record = models.ForeignKey(
        "guidance.ScalingRequest", on_delete=models.PROTECT, related_name="+"
    )
    resident = models.ForeignKey(
        "residents.Resident", on_delete=models.PROTECT, related_name="+"
    )

    def __str__(self) -> str:
        return f"{self.from_state} → {self.to_state}"
