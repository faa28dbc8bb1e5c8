"""One move of a home."""

from django.db import models

from thuisroute.kernel.transitions import Step


class HomeStep(Step):
    """No resident here: what happened to a home says nothing about a person."""

    record = models.ForeignKey("homes.Home", on_delete=models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return f"{self.from_state} → {self.to_state}"
