"""That support goes from one support worker to another, with a handover (WP6.1)."""

import uuid

from django.db import models


class Handover(models.Model):
    """One runs at a time. Whoever takes over may be of another provider."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    resident = models.ForeignKey(
        "residents.Resident", on_delete=models.PROTECT, related_name="+"
    )
    from_party = models.ForeignKey(
        "parties.Party", on_delete=models.PROTECT, related_name="+"
    )
    from_user = models.UUIDField()
    to_party = models.ForeignKey(
        "parties.Party", on_delete=models.PROTECT, related_name="+"
    )
    to_user = models.UUIDField()
    begun_on = models.DateField()
    begun_by = models.UUIDField()
    ended_on = models.DateField(null=True, blank=True)
    ended_by = models.UUIDField(null=True, blank=True)
    # Whether whoever takes over came along with it.
    brought_in = models.BooleanField(default=False)
    # Of one that ended: taken over, or else called off.
    completed = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["resident"],
                condition=models.Q(ended_on__isnull=True),
                name="one_handover_at_a_time",
            )
        ]

    def __str__(self) -> str:
        return self.state

    @property
    def state(self) -> str:
        """Follows from how it ended, if it did."""
        if self.ended_on is None:
            return "running"
        return "done" if self.completed else "called_off"
