"""The person a route is for, without anything that tells who it is."""

import uuid

from django.db import models


class Resident(models.Model):
    """The dossier's key. Who it is stands in Identity, which fewer people may see."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    region = models.ForeignKey(
        "parties.Region", on_delete=models.PROTECT, related_name="+"
    )
    agreement = models.ForeignKey(
        "agreements.AgreementVersion", on_delete=models.PROTECT, related_name="+"
    )
    number = models.CharField(max_length=20)
    target_group = models.CharField(max_length=60)
    since = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["region", "number"], name="a_dossier_number_is_used_once"
            )
        ]

    def __str__(self) -> str:
        return self.number
