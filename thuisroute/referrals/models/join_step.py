"""One move of a request to join."""

from django.db import models

from thuisroute.kernel.transitions import Step


class JoinStep(Step):
    """Seen by whoever sees the request."""

    record = models.ForeignKey(
        "referrals.JoinRequest", on_delete=models.PROTECT, related_name="+"
    )

    def __str__(self) -> str:
        return f"{self.from_state} → {self.to_state}"
