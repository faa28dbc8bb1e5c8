"""That one item of a handover was done, by the one whose it is."""

import uuid

from django.db import models


class HandoverTick(models.Model):
    """Never taken back."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    handover = models.ForeignKey(
        "guidance.Handover", on_delete=models.PROTECT, related_name="+"
    )
    resident = models.ForeignKey(
        "residents.Resident", on_delete=models.PROTECT, related_name="+"
    )
    # A key of the pack, and as whom it was ticked.
    item = models.CharField(max_length=63)
    voice = models.CharField(max_length=40)
    ticked_on = models.DateField()
    ticked_by = models.UUIDField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["handover", "item"], name="an_item_is_done_once"
            )
        ]

    def __str__(self) -> str:
        return self.item
