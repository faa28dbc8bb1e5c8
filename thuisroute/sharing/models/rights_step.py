"""One move of a request about one's own data."""

from django.db import models

from thuisroute.kernel.transitions import Step


class RightsStep(Step):
    """Carries the resident, so that row security can guard it."""

    record = models.ForeignKey(
        "sharing.RightsRequest", on_delete=models.PROTECT, related_name="+"
    )
    resident = models.ForeignKey(
        "residents.Resident", on_delete=models.PROTECT, related_name="+"
    )

    def __str__(self) -> str:
        return f"{self.from_state} → {self.to_state}"
