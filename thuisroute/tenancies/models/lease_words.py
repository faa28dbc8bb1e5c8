"""Why a lease ended, in words (P6a)."""

from django.db import models


class LeaseWords(models.Model):
    """Apart from the lease, since whoever follows it without a name reads that it ended
    and when, and not what was written of somebody."""

    lease = models.OneToOneField(
        "tenancies.Lease", on_delete=models.PROTECT, primary_key=True, related_name="+"
    )
    resident = models.ForeignKey(
        "residents.Resident", on_delete=models.PROTECT, related_name="+"
    )
    end_reason = models.TextField()

    def __str__(self) -> str:
        return str(self.lease_id)
