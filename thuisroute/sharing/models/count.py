"""Numbers that stay when the records behind them are erased."""

import uuid

from django.db import models


class Count(models.Model):
    """So many facts of a kind in one month, of nobody in particular."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    region = models.ForeignKey(
        "parties.Region", on_delete=models.PROTECT, related_name="+"
    )
    # The first day of the month.
    month = models.DateField()
    party = models.ForeignKey(
        "parties.Party", on_delete=models.PROTECT, related_name="+", null=True
    )
    municipality = models.CharField(max_length=4, blank=True)
    kind = models.CharField(max_length=40)
    name = models.CharField(max_length=60, blank=True)
    article = models.CharField(max_length=20, blank=True)
    outcome = models.CharField(max_length=60, blank=True)
    number = models.PositiveIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=[
                    "region", "month", "kind", "name", "article", "outcome",
                    "municipality", "party",
                ],
                nulls_distinct=False,
                name="a_number_stands_once",
            )
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.kind} {self.month}: {self.number}"
