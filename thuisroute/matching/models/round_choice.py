"""What a mediator decided about a home of a round other than the program (AG5)."""

import uuid

from django.db import models


class RoundChoice(models.Model):
    """`person` is who gets the home, or who would have and whose home is `left_out`.
    `otherwise` is a reason of the agreement, or none, and then `words` say why; `cost`
    what it cost in points when it was decided. What was undone stays, with its day.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    person = models.ForeignKey(
        "matching.RoundPerson", on_delete=models.PROTECT, related_name="+"
    )
    resident = models.ForeignKey(
        "residents.Resident", on_delete=models.PROTECT, related_name="+"
    )
    round = models.ForeignKey(
        "matching.KeptRound", on_delete=models.PROTECT, related_name="+"
    )
    home = models.ForeignKey("homes.Home", on_delete=models.PROTECT, related_name="+")
    left_out = models.BooleanField(default=False)
    otherwise = models.CharField(max_length=40, blank=True)
    words = models.TextField(blank=True)
    cost = models.PositiveIntegerField()
    decided_at = models.DateTimeField()
    decided_by = models.UUIDField()
    undone_at = models.DateTimeField(null=True, blank=True)
    undone_by = models.UUIDField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["round", "home"],
                condition=models.Q(undone_at__isnull=True),
                name="one_choice_for_a_home_holds",
            ),
            models.UniqueConstraint(
                fields=["person"],
                condition=models.Q(undone_at__isnull=True, left_out=False),
                name="one_choice_for_a_person_holds",
            ),
            models.CheckConstraint(
                condition=~models.Q(otherwise="") | ~models.Q(words=""),
                name="a_choice_says_why",
            ),
        ]

    def __str__(self) -> str:
        return self.otherwise or self.words
