"""Cover: a colleague who does the work of a seat while its holder is away."""

import uuid

from django.db import models


class Cover(models.Model):
    """From its first day to its last; the log then says on whose behalf."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    seat = models.ForeignKey("parties.Seat", on_delete=models.PROTECT, related_name="+")
    by = models.ForeignKey("parties.User", on_delete=models.PROTECT, related_name="+")
    since = models.DateField()
    until = models.DateField()
    asked_by = models.ForeignKey(
        "parties.User", on_delete=models.PROTECT, related_name="+"
    )
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(until__gte=models.F("since")),
                name="a_cover_ends_after_it_began",
            )
        ]

    def __str__(self) -> str:
        return f"{self.since} to {self.until}"
