"""That nobody may learn where a resident lives, but for the roles on a short list."""

import uuid

from django.contrib.postgres.fields import ArrayField
from django.db import models


class HiddenAddress(models.Model):
    """`open_to`: the roles that the agreement names. It holds until it is ended by a
    person; a review day that passes reveals nothing."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    region = models.ForeignKey(
        "parties.Region", on_delete=models.PROTECT, related_name="+"
    )
    resident = models.ForeignKey(
        "residents.Resident", on_delete=models.PROTECT, related_name="+"
    )
    open_to = ArrayField(models.CharField(max_length=40))
    since = models.DateField()
    review_on = models.DateField()
    until = models.DateField(null=True, blank=True)
    set_by = models.UUIDField()
    ended_by = models.UUIDField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["resident"],
                condition=models.Q(until__isnull=True),
                name="an_address_is_hidden_once",
            ),
            models.CheckConstraint(
                condition=models.Q(review_on__gt=models.F("since")),
                name="a_hidden_address_is_looked_at_again",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.since}"
