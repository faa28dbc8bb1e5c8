"""That something which was owed was paid."""

import uuid

from django.contrib.postgres.fields import ArrayField
from django.db import models


class Settlement(models.Model):
    """Between two, without a party the resident is meant. In cents; never edited:
    undoing is another row with the same amount below zero."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    resident = models.ForeignKey(
        "residents.Resident", on_delete=models.PROTECT, related_name="+"
    )
    match = models.ForeignKey(
        "matching.Match", on_delete=models.PROTECT, related_name="+"
    )
    debtor = models.ForeignKey(
        "parties.Party", on_delete=models.PROTECT, related_name="+", null=True
    )
    creditor = models.ForeignKey(
        "parties.Party", on_delete=models.PROTECT, related_name="+", null=True
    )
    cents = models.IntegerField()
    settled_on = models.DateField()
    parties = ArrayField(models.UUIDField())
    undoes = models.OneToOneField(
        "money.Settlement", on_delete=models.PROTECT, related_name="+", null=True
    )
    recorded_on = models.DateField()
    recorded_by = models.UUIDField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(undoes__isnull=True, cents__gt=0)
                | models.Q(undoes__isnull=False, cents__lt=0),
                name="only_undoing_is_below_zero",
            ),
            models.CheckConstraint(
                condition=models.Q(debtor__isnull=True, creditor__isnull=False)
                | models.Q(debtor__isnull=False, creditor__isnull=True)
                | ~models.Q(debtor=models.F("creditor")),
                name="nobody_settles_with_themselves",
            ),
        ]
        indexes = [models.Index(fields=["match"], name="settlements_of_a_placement")]

    def __str__(self) -> str:
        return str(self.cents)
