"""A cost at a placement that somebody paid, and over whom it is divided."""

import uuid

from django.contrib.postgres.fields import ArrayField
from django.db import models


class Cost(models.Model):
    """Never edited: what was wrong is taken back by an entry with the same amount
    below zero, and entered anew.

    In cents; `shared` is the part that is divided, which a maximum may keep below the
    whole. The shares are those that held when it was entered. `parties` read it: who
    paid it, who bears a part, and the care provider of a resident who does either.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    resident = models.ForeignKey(
        "residents.Resident", on_delete=models.PROTECT, related_name="+"
    )
    match = models.ForeignKey(
        "matching.Match", on_delete=models.PROTECT, related_name="+"
    )
    # None where the agreement itself says who bears it.
    arrangement = models.ForeignKey(
        "money.Arrangement", on_delete=models.PROTECT, related_name="+", null=True
    )
    kind = models.CharField(max_length=63, db_column="cost_kind")
    cents = models.IntegerField()
    shared = models.IntegerField()
    since = models.DateField()
    until = models.DateField(null=True, blank=True)
    rests_on = models.CharField(max_length=120)
    # None: the resident paid.
    payer = models.ForeignKey(
        "parties.Party", on_delete=models.PROTECT, related_name="+", null=True
    )
    parties = ArrayField(models.UUIDField())
    bearers = ArrayField(models.UUIDField())
    shares = ArrayField(models.PositiveSmallIntegerField())
    resident_share = models.PositiveSmallIntegerField()
    takes_back = models.OneToOneField(
        "money.Cost", on_delete=models.PROTECT, related_name="+", null=True
    )
    reason = models.CharField(max_length=120, blank=True)
    entered_on = models.DateField()
    entered_by = models.UUIDField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(takes_back__isnull=True, cents__gt=0, shared__gte=0)
                | models.Q(takes_back__isnull=False, cents__lt=0, shared__lte=0),
                name="only_what_takes_back_is_below_zero",
            ),
            models.CheckConstraint(
                condition=models.Q(until__isnull=True)
                | models.Q(until__gte=models.F("since")),
                name="the_period_of_a_cost_has_days",
            ),
            models.CheckConstraint(
                condition=models.Q(takes_back__isnull=True) | ~models.Q(reason=""),
                name="a_cost_is_taken_back_with_a_reason",
            ),
            models.CheckConstraint(
                condition=models.Q(bearers__contained_by=models.F("parties")),
                name="who_bears_a_cost_reads_of_it",
            ),
        ]
        indexes = [models.Index(fields=["match"], name="costs_of_a_placement")]

    def __str__(self) -> str:
        return f"{self.kind} {self.cents}"
