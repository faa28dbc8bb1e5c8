"""Keyed hashes by which a person is recognised without showing any dossier."""

import uuid

from django.db import models


class PersonKey(models.Model):
    """The web role may add a key and ask "is this one known?", never read them."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    region = models.ForeignKey(
        "parties.Region", on_delete=models.PROTECT, related_name="+"
    )
    resident = models.ForeignKey(
        "residents.Resident", on_delete=models.PROTECT, related_name="+"
    )
    kind = models.CharField(max_length=20)
    value = models.BinaryField(max_length=32)

    class Meta:
        indexes = [
            models.Index(fields=["region", "kind", "value"], name="person_by_key")
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["resident", "kind", "value"], name="a_person_key_stands_once"
            )
        ]

    def __str__(self) -> str:
        return self.kind
