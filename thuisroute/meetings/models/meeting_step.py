"""One move of a meeting."""

from django.db import models

from thuisroute.kernel.transitions import Step


class MeetingStep(Step):
    """As open as its meeting: it carries the resident and the life domain."""

    record = models.ForeignKey(
        "meetings.Meeting", on_delete=models.PROTECT, related_name="+"
    )
    resident = models.ForeignKey(
        "residents.Resident", on_delete=models.PROTECT, related_name="+"
    )
    domain = models.CharField(max_length=40)

    def __str__(self) -> str:
        return f"{self.from_state} → {self.to_state}"
