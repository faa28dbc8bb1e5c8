"""The home given to one resident for a period; a home is never given twice (R7)."""

import uuid

from django.contrib.postgres.fields import DateRangeField
from django.db import models


class Allocation(models.Model):
    """Begins when the home is held for an offer; a released one has ended.

    An exclusion constraint on the home and the period (see the migration) makes two
    running allocations of one home impossible.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    region = models.ForeignKey(
        "parties.Region", on_delete=models.PROTECT, related_name="+"
    )
    home = models.ForeignKey("homes.Home", on_delete=models.PROTECT, related_name="+")
    resident = models.ForeignKey(
        "residents.Resident", on_delete=models.PROTECT, related_name="+"
    )
    match = models.OneToOneField(
        "matching.Match", on_delete=models.PROTECT, related_name="+"
    )
    period = DateRangeField()
    released = models.BooleanField(default=False)

    def __str__(self) -> str:
        return str(self.period)
