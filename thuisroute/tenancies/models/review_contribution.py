"""What one party, or the resident, brought to a review, in one life domain."""

import uuid

from django.db import models


class ReviewContribution(models.Model):
    """The association writes and reads living behaviour only (P4c): row security
    compares the domain of every row. It is read and changed with the name only."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    review = models.ForeignKey(
        "tenancies.Review", on_delete=models.PROTECT, related_name="+"
    )
    resident = models.ForeignKey(
        "residents.Resident", on_delete=models.PROTECT, related_name="+"
    )
    domain = models.CharField(max_length=40)
    # "resident" for the resident's own words, else the kind of party that wrote it.
    voice = models.CharField(max_length=40)
    text = models.TextField()
    # 1 (not yet) to 4 (well), or empty.
    score = models.PositiveSmallIntegerField(null=True, blank=True)
    written_by = models.UUIDField()
    written_on = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["review", "domain", "voice"], name="one_text_a_voice_and_domain"
            ),
            models.CheckConstraint(
                condition=models.Q(score__isnull=True) | models.Q(score__range=(1, 4)),
                name="a_score_is_one_to_four",
            ),
        ]

    def __str__(self) -> str:
        return self.domain
