"""What the program found on the day of the proposal, and why a person did otherwise."""

from django.db import models


class Finding(models.Model):
    """Holds what somebody can pay and has to avoid, so the association never reads it.

    `found`: the reasons for and against, the rank, both sets of facts and the pack
    version as they stood. `deviation_reason`: why it was proposed outside the order
    or the conditions.
    """

    match = models.OneToOneField(
        "matching.Match",
        on_delete=models.PROTECT,
        related_name="+",
        primary_key=True,
    )
    resident = models.ForeignKey(
        "residents.Resident", on_delete=models.PROTECT, related_name="+"
    )
    found = models.JSONField()
    deviation_reason = models.TextField(blank=True)

    def __str__(self) -> str:
        return self.deviation_reason
