"""Somebody who was ready when a round was found: which homes, and what became of it."""

import uuid

from django.db import models


class RoundPerson(models.Model):
    """`queue_place` counts from 1. `fits`: homes of the round with their points;
    `in_the_way`: of each obstacle the homes where it was; both by the home's place
    in the round. `found_home` is what the program proposed, with the reasons that an
    association may read too; `match` the proposal that was made from this round.
    `origin`: where they come from, only where something in the round hangs on it.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    round = models.ForeignKey(
        "matching.KeptRound", on_delete=models.PROTECT, related_name="+"
    )
    resident = models.ForeignKey(
        "residents.Resident", on_delete=models.PROTECT, related_name="+"
    )
    referral = models.ForeignKey(
        "referrals.Referral", on_delete=models.PROTECT, related_name="+"
    )
    queue_place = models.PositiveIntegerField()
    category = models.CharField(max_length=60, blank=True)
    origin = models.CharField(max_length=4, blank=True)
    fits = models.JSONField()
    in_the_way = models.JSONField()
    found_home = models.ForeignKey(
        "homes.Home", on_delete=models.PROTECT, related_name="+", null=True, blank=True
    )
    because = models.JSONField(default=dict)
    match = models.OneToOneField(
        "matching.Match",
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["round", "referral"], name="somebody_stands_in_a_round_once"
            ),
            models.UniqueConstraint(
                fields=["round", "found_home"],
                name="a_round_gives_a_home_to_one_person",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.queue_place}"
