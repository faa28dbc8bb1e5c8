"""A life domain in which the municipality finds support needed (P3a)."""

import uuid

from django.db import models


class IndicatedDomain(models.Model):
    """A row of its own, so that it is read by whom this domain is shared with."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    indication = models.ForeignKey(
        "guidance.Indication", on_delete=models.PROTECT, related_name="+"
    )
    resident = models.ForeignKey(
        "residents.Resident", on_delete=models.PROTECT, related_name="+"
    )
    domain = models.CharField(max_length=40)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["indication", "domain"], name="a_domain_is_granted_once"
            )
        ]

    def __str__(self) -> str:
        return self.domain
