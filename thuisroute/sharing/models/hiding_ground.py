"""Why an address is hidden: about violence or threat, so for fewer than that it is."""

from django.db import models


class HidingGround(models.Model):
    """One of the grounds of the pack, beside the hidden address."""

    hidden_address = models.OneToOneField(
        "sharing.HiddenAddress",
        on_delete=models.PROTECT,
        related_name="+",
        primary_key=True,
    )
    resident = models.ForeignKey(
        "residents.Resident", on_delete=models.PROTECT, related_name="+"
    )
    ground = models.CharField(max_length=60)

    def __str__(self) -> str:
        return self.ground
