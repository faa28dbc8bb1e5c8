"""Something else than an eviction, and whether it was chosen (C20)."""

import uuid

from django.db import models


class WeighedAlternative(models.Model):
    """Why, or why not, stands in the words."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    concern = models.ForeignKey(
        "concerns.Concern", on_delete=models.PROTECT, related_name="+"
    )
    resident = models.ForeignKey(
        "residents.Resident", on_delete=models.PROTECT, related_name="+"
    )
    domain = models.CharField(max_length=40)
    alternative = models.CharField(max_length=60)
    # In the order in which it was weighed; the newest of an alternative counts.
    number = models.PositiveSmallIntegerField()
    chosen = models.BooleanField()
    weighed_on = models.DateField()
    weighed_by = models.UUIDField()

    def __str__(self) -> str:
        return self.alternative
