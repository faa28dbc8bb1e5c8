"""One move of a version of the agreement."""

from django.db import models

from thuisroute.kernel.transitions import Step


class VersionStep(Step):
    """Who adopted, discarded or brought it into force, and when."""

    record = models.ForeignKey(
        "agreements.AgreementVersion", on_delete=models.PROTECT, related_name="+"
    )

    def __str__(self) -> str:
        return f"{self.from_state} → {self.to_state}"
