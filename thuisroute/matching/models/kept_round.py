"""An allocation round that was kept, as everything was when it was found (R8)."""

import uuid

from django.db import models


class KeptRound(models.Model):
    """Tells of nobody: who stood in it is RoundPerson, what was decided RoundChoice.

    `points` are the weights by which it was found; `ways` what each way between the
    most points and the order comes to. Of each of `homes`: whether the program proposed
    somebody, whether somebody decided about it, and whether somebody was proposed;
    `limits` and `parts` (for people from a municipality) count homes by their place in
    it. `turn` goes up with each change, so that
    of two people who change it at once the second is told.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    region = models.ForeignKey(
        "parties.Region", on_delete=models.PROTECT, related_name="+"
    )
    agreement = models.ForeignKey(
        "agreements.AgreementVersion", on_delete=models.PROTECT, related_name="+"
    )
    kept_at = models.DateTimeField()
    kept_by = models.UUIDField()
    # How much the queue counts beside points, in percent; the limit that was chosen,
    # and why; empty for that of the agreement.
    waiting = models.PositiveSmallIntegerField()
    most = models.PositiveSmallIntegerField(null=True, blank=True)
    why_limit = models.TextField(blank=True)
    points = models.JSONField()
    homes = models.JSONField()
    limits = models.JSONField()
    parts = models.JSONField(default=list)
    ways = models.JSONField()
    people = models.PositiveIntegerField()
    nowhere = models.PositiveIntegerField()
    complete = models.BooleanField()
    found_points = models.PositiveIntegerField()
    gap = models.FloatField()
    envy = models.PositiveIntegerField()
    price_of_order = models.FloatField()
    turn = models.PositiveIntegerField(default=0)

    class Meta:
        indexes = [
            models.Index(fields=["region", "-kept_at", "-id"], name="rounds_kept")
        ]

    def __str__(self) -> str:
        return f"{self.kept_at}"
