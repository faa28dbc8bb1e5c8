"""A registration at the transfer point: of whom, by whom, how far it is (P1a)."""

import uuid

from django.db import models


class Referral(models.Model):
    """One running referral a resident; what it says more stands in Particulars."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    region = models.ForeignKey(
        "parties.Region", on_delete=models.PROTECT, related_name="+"
    )
    resident = models.ForeignKey(
        "residents.Resident", on_delete=models.PROTECT, related_name="+"
    )
    provider = models.ForeignKey(
        "parties.Party", on_delete=models.PROTECT, related_name="+"
    )
    municipality = models.ForeignKey(
        "parties.Party", on_delete=models.PROTECT, related_name="+"
    )
    state = models.CharField(max_length=40, default="registered")
    registered_on = models.DateField()
    ready_on = models.DateField(null=True, blank=True)
    # When the registration as a home seeker was lost by signing (P1d, P2e).
    home_seeker_lost_on = models.DateField(null=True, blank=True)
    product = models.CharField(max_length=60)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["resident"],
                condition=~models.Q(state__in=["housed", "closed"]),
                name="one_running_referral_a_resident",
            ),
        ]
        indexes = [
            models.Index(
                fields=["region", "registered_on", "id"],
                condition=models.Q(state="ready"),
                name="the_queue",
            )
        ]

    def __str__(self) -> str:
        return f"{self.registered_on} {self.state}"
