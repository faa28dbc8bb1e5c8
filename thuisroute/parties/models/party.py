"""An organisation that takes part in a region's agreement."""

import uuid

from django.db import models


class Party(models.Model):
    """Its kind (municipality, care provider, …) is a word of the region's pack."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    region = models.ForeignKey(
        "parties.Region", on_delete=models.PROTECT, related_name="+"
    )
    kind = models.CharField(max_length=40)
    code = models.SlugField(max_length=60)
    name = models.CharField(max_length=200)
    municipality_code = models.CharField(max_length=4, blank=True)
    phone = models.CharField(max_length=30, blank=True)
    # P2a: a provider lets on an association's behalf only when the municipalities
    # of the region have contracted it.
    contracted = models.BooleanField(default=False)
    active = models.BooleanField(default=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["region", "code"], name="a_party_code_is_used_once_a_region"
            )
        ]

    def __str__(self) -> str:
        return self.name
