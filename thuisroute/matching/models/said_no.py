"""A no to a match that waits for somebody else to confirm it, or waited (R9)."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q


class SaidNo(models.Model):
    """`asked` are the roles that may confirm it; `ends_as` is the state of the match
    once one of them does. `outcome` is empty while it waits. Counted from the first, so
    that the newest is known of those of one day.
    """

    match = models.ForeignKey(
        "matching.Match", on_delete=models.PROTECT, related_name="+"
    )
    resident = models.ForeignKey(
        "residents.Resident", on_delete=models.PROTECT, related_name="+"
    )
    cause = models.CharField(max_length=40)
    ends_as = models.CharField(max_length=40)
    asked = ArrayField(models.CharField(max_length=60))
    said_on = models.DateField()
    said_by = models.UUIDField()
    said_party = models.ForeignKey(
        "parties.Party", on_delete=models.PROTECT, related_name="+"
    )
    confirm_by = models.DateField(null=True, blank=True)
    outcome = models.CharField(max_length=20, blank=True)
    why_not = models.CharField(max_length=40, blank=True)
    decided_on = models.DateField(null=True, blank=True)
    decided_by = models.UUIDField(null=True, blank=True)
    decided_party = models.ForeignKey(
        "parties.Party",
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["match"], condition=Q(outcome=""), name="one_no_waits_a_match"
            ),
            models.CheckConstraint(
                condition=Q(
                    outcome="",
                    decided_on__isnull=True,
                    decided_by__isnull=True,
                    decided_party__isnull=True,
                )
                | Q(
                    outcome__in=[
                        "confirmed",
                        "not_confirmed",
                        "taken_back",
                        "overtaken",
                    ],
                    decided_on__isnull=False,
                    decided_by__isnull=False,
                    decided_party__isnull=False,
                ),
                name="a_decided_no_has_who_and_when",
            ),
            models.CheckConstraint(
                condition=~Q(outcome__in=["confirmed", "not_confirmed"])
                | (~Q(decided_by=F("said_by")) & ~Q(decided_party=F("said_party"))),
                name="another_party_confirms_a_no",
            ),
            models.CheckConstraint(
                condition=~Q(outcome="taken_back") | Q(decided_party=F("said_party")),
                name="a_no_is_taken_back_by_who_said_it",
            ),
            models.CheckConstraint(
                condition=Q(outcome="not_confirmed") & ~Q(why_not="")
                | ~Q(outcome="not_confirmed") & Q(why_not=""),
                name="a_no_that_is_not_confirmed_says_why",
            ),
        ]
        indexes = [models.Index(fields=["resident", "match"], name="nos_of_a_match")]

    def __str__(self) -> str:
        return self.cause
