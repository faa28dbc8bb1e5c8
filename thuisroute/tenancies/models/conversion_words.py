"""What was said when it was decided what follows the lease (P2c, P6a)."""

from django.db import models


class ConversionWords(models.Model):
    """Apart from the decision, since whoever follows the lease without a name reads
    that it was decided and not what was said of somebody.

    `criteria_reasons` holds why each criterion of the pack was met or not.
    """

    decision = models.OneToOneField(
        "tenancies.ConversionDecision",
        on_delete=models.PROTECT,
        primary_key=True,
        related_name="+",
    )
    resident = models.ForeignKey(
        "residents.Resident", on_delete=models.PROTECT, related_name="+"
    )
    reason = models.TextField()
    resident_words = models.TextField(blank=True)
    criteria_reasons = models.JSONField(default=dict)

    def __str__(self) -> str:
        return str(self.decision_id)
