"""What somebody outside reports, without a login and without a name if they wish."""

import uuid

from django.db import models


class Report(models.Model):
    """Of a place and not of a person: whoever receives it may make a concern of it.

    Written by one database function, read by the role at the organisation to which it
    went. `handled_on`: the reporter was told what came of it.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    region = models.ForeignKey(
        "parties.Region", on_delete=models.PROTECT, related_name="+"
    )
    party = models.ForeignKey(
        "parties.Party", on_delete=models.PROTECT, related_name="+"
    )
    role = models.CharField(max_length=40)
    kind = models.CharField(max_length=40)
    whereabouts = models.CharField(max_length=300)
    words = models.TextField()
    reporter = models.CharField(max_length=200, blank=True)
    reach = models.CharField(max_length=200, blank=True)
    code_hash = models.BinaryField(max_length=32, unique=True)
    reported_on = models.DateField()
    # It goes on its own day, also when the concern stays.
    concern = models.ForeignKey(
        "concerns.Concern",
        on_delete=models.PROTECT,
        related_name="+",
        db_constraint=False,
        null=True,
        blank=True,
    )
    handled_on = models.DateField(null=True, blank=True)

    class Meta:
        indexes = [
            models.Index(
                fields=["party", "role", "reported_on"], name="reports_of_a_party"
            )
        ]

    def __str__(self) -> str:
        return self.kind
