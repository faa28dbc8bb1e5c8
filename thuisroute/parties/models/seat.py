"""A seat: one person, in one role, at one party, for a period."""

import uuid

from django.db import models


class Seat(models.Model):
    """Signing in is sitting down in a seat; leaving a job is ending one."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    user = models.ForeignKey("parties.User", on_delete=models.PROTECT, related_name="+")
    party = models.ForeignKey(
        "parties.Party", on_delete=models.PROTECT, related_name="+"
    )
    role = models.CharField(max_length=40)
    since = models.DateField()
    until = models.DateField(null=True, blank=True)
    # Ended at once, whatever the day says: a leaver is out at the next statement.
    ended_at = models.DateTimeField(null=True, blank=True)
    # By an administrator, or by what the identity provider says of the person.
    given_by = models.CharField(max_length=20, default="administrator")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["user", "party", "role"], name="a_seat_is_given_once"
            ),
            models.CheckConstraint(
                condition=models.Q(until__isnull=True)
                | models.Q(until__gte=models.F("since")),
                name="a_seat_ends_after_it_began",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.role} ({self.since})"
