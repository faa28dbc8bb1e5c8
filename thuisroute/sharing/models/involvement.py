"""That a party has to do with a resident, since when and because of what."""

import uuid

from django.db import models


class Involvement(models.Model):
    """`because` is the event that brought the party in (`referral.registered`, …)."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    resident = models.ForeignKey(
        "residents.Resident", on_delete=models.PROTECT, related_name="+"
    )
    party = models.ForeignKey(
        "parties.Party", on_delete=models.PROTECT, related_name="+"
    )
    party_kind = models.CharField(max_length=40)
    because = models.CharField(max_length=60)
    since = models.DateField()
    until = models.DateField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["resident", "party"], name="involved_parties")]

    def __str__(self) -> str:
        return self.because
