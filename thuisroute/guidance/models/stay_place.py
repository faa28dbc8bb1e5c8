"""A place to stay for a while: a house, or some rooms at an organisation (P5c, A4)."""

import uuid

from django.db import models


class StayPlace(models.Model):
    """Of a provider or a municipality; how many can stay there is counted in beds."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    region = models.ForeignKey(
        "parties.Region", on_delete=models.PROTECT, related_name="+"
    )
    party = models.ForeignKey(
        "parties.Party", on_delete=models.PROTECT, related_name="+"
    )
    name = models.CharField(max_length=120)
    # "time_out", "respite" or "shelter".
    kind = models.CharField(max_length=20)
    municipality_code = models.CharField(max_length=4)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["region", "name"], name="a_place_has_a_name_of_its_own"
            )
        ]

    def __str__(self) -> str:
        return self.name
