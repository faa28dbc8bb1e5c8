"""The framework agreement for intermediary letting (P2a)."""

import uuid

from django.db import models


class FrameworkAgreement(models.Model):
    """Between one provider and one association; `until` is its last day."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    region = models.ForeignKey(
        "parties.Region", on_delete=models.PROTECT, related_name="+"
    )
    provider = models.ForeignKey(
        "parties.Party", on_delete=models.PROTECT, related_name="+"
    )
    association = models.ForeignKey(
        "parties.Party", on_delete=models.PROTECT, related_name="+"
    )
    signed_on = models.DateField()
    until = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["provider", "association", "signed_on"],
                name="a_framework_agreement_stands_once",
            ),
            models.CheckConstraint(
                condition=models.Q(until__isnull=True)
                | models.Q(until__gte=models.F("signed_on")),
                name="a_framework_agreement_ends_after_it_began",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.signed_on}"
