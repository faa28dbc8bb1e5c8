"""That a party was told early that something is going on, and not what (P5c)."""

import uuid

from django.db import models


class EarlyNotice(models.Model):
    """Told by the program itself; whoever it is for says to know of it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    resident = models.ForeignKey(
        "residents.Resident", on_delete=models.PROTECT, related_name="+"
    )
    party = models.ForeignKey(
        "parties.Party", on_delete=models.PROTECT, related_name="+"
    )
    # The role at that party whose turn it is, as the agreement says.
    role = models.CharField(max_length=40)
    told_at = models.DateTimeField()
    told_on = models.DateField()
    known_on = models.DateField(null=True, blank=True)
    known_by = models.UUIDField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["resident", "party", "role"],
                condition=models.Q(known_on__isnull=True),
                name="one_notice_waits_at_a_time",
            )
        ]

    def __str__(self) -> str:
        return str(self.told_on)
