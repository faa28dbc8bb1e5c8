"""What the resident wrote themself, for the next talk (P4d, C6)."""

import uuid

from django.db import models


class OwnWords(models.Model):
    """Whoever has the domain and the name reads it. Until a talk has been held it is
    the writer's to take back; from then on it belongs to that talk."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    resident = models.ForeignKey(
        "residents.Resident", on_delete=models.PROTECT, related_name="+"
    )
    domain = models.CharField(max_length=40)
    text = models.TextField()
    written_on = models.DateField()
    written_by = models.UUIDField()
    review = models.ForeignKey(
        "tenancies.Review",
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
    )

    class Meta:
        indexes = [models.Index(fields=["resident"], name="own_words_of_a_resident")]

    def __str__(self) -> str:
        return self.domain
