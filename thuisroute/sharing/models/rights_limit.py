"""What may not be used of a resident's data, because of a request (AVG 18, 21)."""

import uuid

from django.db import models


class RightsLimit(models.Model):
    """A domain, a purpose, or with neither the whole dossier; `until` is the first day
    without it, and `told_on` the day on which the resident heard that it would end."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    request = models.ForeignKey(
        "sharing.RightsRequest", on_delete=models.PROTECT, related_name="+"
    )
    resident = models.ForeignKey(
        "residents.Resident", on_delete=models.PROTECT, related_name="+"
    )
    domain = models.CharField(max_length=40, blank=True)
    purpose = models.CharField(max_length=60, blank=True)
    since = models.DateField()
    until = models.DateField(null=True, blank=True)
    told_on = models.DateField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["resident"], name="limits_of_a_resident")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(domain="") | models.Q(purpose=""),
                name="a_limit_is_of_one_thing",
            )
        ]

    def __str__(self) -> str:
        return self.domain or self.purpose
