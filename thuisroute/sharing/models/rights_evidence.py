"""A paper that somebody added to a request, sealed."""

from django.db import models


class RightsEvidence(models.Model):
    """Its name is not kept; `kind` is what its content says that it is."""

    request = models.OneToOneField(
        "sharing.RightsRequest",
        on_delete=models.PROTECT,
        related_name="+",
        primary_key=True,
    )
    resident = models.ForeignKey(
        "residents.Resident", on_delete=models.PROTECT, related_name="+"
    )
    kind = models.CharField(max_length=30)
    size = models.PositiveIntegerField()
    sealed = models.BinaryField()
    added_on = models.DateField()

    def __str__(self) -> str:
        return self.kind
