"""One decision on priority for a referral, an objection to it, or its end (R5)."""

from django.db import models

from thuisroute.kernel.transitions import Step


class PriorityStep(Step):
    """`category` is a key of the pack. Rows are added and never changed, so that the
    order of any past day can be told again."""

    record = models.ForeignKey(
        "referrals.Referral", on_delete=models.PROTECT, related_name="+"
    )
    resident = models.ForeignKey(
        "residents.Resident", on_delete=models.PROTECT, related_name="+"
    )
    category = models.CharField(max_length=60)
    # A decision takes a few sentences; an objection is as long as somebody wants.
    reason = models.CharField(max_length=2000, blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["record", "-at"], name="newest_priority_step"),
        ]

    def __str__(self) -> str:
        return f"{self.category}: {self.from_state} → {self.to_state}"
