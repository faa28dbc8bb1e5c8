"""The fixed people around a resident (P3c)."""

import uuid

from django.db import models


class ContactPerson(models.Model):
    """A seat's holder who is the contact in one role, for a period."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    resident = models.ForeignKey(
        "residents.Resident", on_delete=models.PROTECT, related_name="+"
    )
    party = models.ForeignKey(
        "parties.Party", on_delete=models.PROTECT, related_name="+"
    )
    user = models.ForeignKey("parties.User", on_delete=models.PROTECT, related_name="+")
    role = models.CharField(max_length=40)
    first = models.BooleanField(default=False)
    since = models.DateField()
    until = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["resident", "role"],
                condition=models.Q(until__isnull=True),
                name="one_contact_person_a_role",
            ),
            models.UniqueConstraint(
                fields=["resident"],
                condition=models.Q(until__isnull=True, first=True),
                name="one_first_point_of_contact",
            ),
        ]

    def __str__(self) -> str:
        return self.role
