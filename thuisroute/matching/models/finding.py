"""What the program found on the day of the proposal, and why a person did otherwise."""

from django.db import models


class Finding(models.Model):
    """Holds what somebody can pay and has to avoid, so the association never reads it.

    `found`: the reasons for and against, the rank, both sets of facts and the pack
    version as they stood. `deviation_reason`: why it was proposed outside the order
    or the conditions. `careful`: the ground on which it is talked about before the
    home is offered; `talk`: what came of that.
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
    careful = models.CharField(max_length=40, blank=True)
    talked_on = models.DateField(null=True, blank=True)
    talk = models.TextField(blank=True)

    def __str__(self) -> str:
        return self.deviation_reason
