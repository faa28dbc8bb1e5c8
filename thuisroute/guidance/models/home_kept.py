"""That the home is kept during a stay elsewhere: all that a landlord reads."""

import uuid

from django.db import models
from django.db.models import F, Q


class HomeKept(models.Model):
    """Not why and not where. `return_on` stands here only when the agreement lets the
    landlord know it; `until` is the day on which it was over."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    stay = models.ForeignKey(
        "guidance.Stay", on_delete=models.PROTECT, related_name="+"
    )
    resident = models.ForeignKey(
        "residents.Resident", on_delete=models.PROTECT, related_name="+"
    )
    since = models.DateField()
    return_on = models.DateField(null=True, blank=True)
    # A kind of party of the pack; empty where nobody agreed on it.
    rent_paid_by = models.CharField(max_length=40, blank=True)
    until = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["stay"], name="a_stay_keeps_one_home"),
            models.CheckConstraint(
                condition=Q(until__isnull=True) | Q(until__gte=F("since")),
                name="a_home_was_kept_for_a_while",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.since}"
