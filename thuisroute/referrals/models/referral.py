"""A registration at the transfer point, with what the resident needs (P1a)."""

import uuid

from django.contrib.postgres.fields import ArrayField
from django.db import models


class Referral(models.Model):
    """One running referral a resident. Money in cents, hours a month."""

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
    # The indication, a key of the pack, with the decision it stands on (P1a, P1c).
    indication = models.CharField(max_length=60)
    indication_decided_on = models.DateField()
    indication_until = models.DateField(null=True, blank=True)
    guidance_hours = models.PositiveSmallIntegerField(default=0)
    # The number under which the resident seeks a home, lost on signing (P1d, P2e).
    home_seeker_number = models.CharField(max_length=40, blank=True)
    home_seeker_lost_on = models.DateField(null=True, blank=True)
    product = models.CharField(max_length=60)
    household_size = models.PositiveSmallIntegerField(default=1)
    rooms_needed = models.PositiveSmallIntegerField(default=1)
    rent_limit = models.PositiveIntegerField()
    step_free = models.BooleanField(default=False)
    # "dispersed", "clustered" or "" for no preference (P1e, P1f).
    setting_needed = models.CharField(max_length=40, blank=True)
    municipalities = ArrayField(models.CharField(max_length=4), default=list)
    avoid_neighbourhoods = ArrayField(models.CharField(max_length=60), default=list)
    parked_until = models.DateField(null=True, blank=True)
    park_reason = models.CharField(max_length=200, blank=True)
    # Why facts that others rely on were last corrected.
    correction_reason = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["resident"],
                condition=~models.Q(state__in=["housed", "closed"]),
                name="one_running_referral_a_resident",
            ),
            models.CheckConstraint(
                condition=models.Q(indication_until__isnull=True)
                | models.Q(indication_until__gte=models.F("indication_decided_on")),
                name="an_indication_ends_after_its_decision",
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
