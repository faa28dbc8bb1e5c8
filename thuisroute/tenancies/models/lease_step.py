"""One move of a lease."""

from django.db import models

from thuisroute.kernel.transitions import Step


class LeaseStep(Step):
    """Carries the resident, so that row security can guard it."""

    record = models.ForeignKey(
        "tenancies.Lease", on_delete=models.PROTECT, related_name="+"
    )
    resident = models.ForeignKey(
        "residents.Resident", on_delete=models.PROTECT, related_name="+"
    )

    def __str__(self) -> str:
        return f"{self.from_state} → {self.to_state}"
