"""One move of an outreach file."""

from django.db import models

from thuisroute.kernel.transitions import Step


class OutreachStep(Step):
    """Guarded through its file."""

    record = models.ForeignKey(
        "concerns.OutreachFile", on_delete=models.PROTECT, related_name="+"
    )

    def __str__(self) -> str:
        return f"{self.from_state} → {self.to_state}"
