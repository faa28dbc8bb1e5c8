"""That a proposal is talked about before the home is offered, and what came of it."""

from django.db import models


class CarefulRoute(models.Model):
    """Apart from Finding, which tells where the home is: whoever may not know the
    address of a resident has to know that a talk is asked for. `careful` is a ground of
    the agreement, empty once the proposal went back to the short route.
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
    careful = models.CharField(max_length=40, blank=True)
    talked_on = models.DateField(null=True, blank=True)
    talk = models.TextField(blank=True)

    def __str__(self) -> str:
        return self.careful
