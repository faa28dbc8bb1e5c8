"""Who bears which part of one kind of cost at one placement, in one version."""

import uuid

from django.contrib.postgres.fields import ArrayField
from django.db import models


class Arrangement(models.Model):
    """Holds once everybody who bears a share has approved it; a later version takes
    its place from then on. `parties` read it: all that have part in the placement.

    `shares` stand beside `bearers`, in hundredths of a percent, with that of the
    resident apart.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    resident = models.ForeignKey(
        "residents.Resident", on_delete=models.PROTECT, related_name="+"
    )
    match = models.ForeignKey(
        "matching.Match", on_delete=models.PROTECT, related_name="+"
    )
    # A key of the pack; its column is called by what it is the kind of.
    kind = models.CharField(max_length=63, db_column="cost_kind")
    version = models.PositiveSmallIntegerField()
    parties = ArrayField(models.UUIDField())
    bearers = ArrayField(models.UUIDField())
    shares = ArrayField(models.PositiveSmallIntegerField())
    resident_share = models.PositiveSmallIntegerField()
    made_on = models.DateField()
    made_by = models.UUIDField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["match", "kind", "version"],
                name="a_version_of_shares_stands_once",
            ),
            models.CheckConstraint(
                condition=models.Q(bearers__contained_by=models.F("parties")),
                name="who_bears_a_share_reads_of_it",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.version}"
