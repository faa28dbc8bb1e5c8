"""What was said or written about a concern, each in one life domain."""

import uuid

from django.db import models


class ConcernWords(models.Model):
    """`about` says what it belongs to: the concern itself, one step, one measure. Read
    with the life domain and the name only (P4c, P6a)."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    concern = models.ForeignKey(
        "concerns.Concern", on_delete=models.PROTECT, related_name="+"
    )
    resident = models.ForeignKey(
        "residents.Resident", on_delete=models.PROTECT, related_name="+"
    )
    domain = models.CharField(max_length=40)
    about = models.CharField(max_length=20)
    about_id = models.UUIDField()
    # A kind of party by the pack's word; the resident is one.
    voice = models.CharField(max_length=40)
    text = models.TextField()
    written_on = models.DateField()
    written_by = models.UUIDField()

    class Meta:
        indexes = [
            models.Index(fields=["concern", "about_id"], name="words_of_a_concern")
        ]

    def __str__(self) -> str:
        return self.about
