"""That a resident was asked for consent and said no."""

import uuid

from django.contrib.postgres.fields import ArrayField
from django.db import models


class ConsentRefusal(models.Model):
    """A no is kept like a yes: what was asked, for whom, by whom, with which text."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    resident = models.ForeignKey(
        "residents.Resident", on_delete=models.PROTECT, related_name="+"
    )
    purpose = models.CharField(max_length=60)
    receiver_kind = models.CharField(max_length=40)
    receiver = models.ForeignKey(
        "parties.Party",
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
    )
    domains = ArrayField(models.CharField(max_length=40))
    language = models.CharField(max_length=5, default="nl")
    text_version = models.CharField(max_length=12, blank=True)
    text_digest = models.CharField(max_length=64, blank=True)
    asked_on = models.DateField()
    asked_by = models.UUIDField()
    recorded_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["resident"], name="refusals_of_a_resident")]

    def __str__(self) -> str:
        return self.purpose
