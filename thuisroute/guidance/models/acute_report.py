"""Which way was taken when it went wrong (P5c, P5e)."""

import uuid

from django.db import models


class AcuteReport(models.Model):
    """One tap at night; what was the matter is not asked then."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    resident = models.ForeignKey(
        "residents.Resident", on_delete=models.PROTECT, related_name="+"
    )
    # A key of the pack.
    route = models.CharField(max_length=63)
    reported_at = models.DateTimeField()
    reported_by = models.UUIDField()

    def __str__(self) -> str:
        return self.route
