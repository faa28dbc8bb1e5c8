"""What was written with a no, and with the answer to it (P6a)."""

import uuid

from django.db import models


class SaidNoWords(models.Model):
    """Apart from the no, since whoever has no name reads on which ground it was said
    and what became of it, and not what was written of somebody. `answers`: written by
    who did not confirm it.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    said_no = models.ForeignKey(
        "matching.SaidNo", on_delete=models.PROTECT, related_name="+"
    )
    resident = models.ForeignKey(
        "residents.Resident", on_delete=models.PROTECT, related_name="+"
    )
    answers = models.BooleanField(default=False)
    words = models.TextField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["said_no", "answers"], name="a_no_is_worded_once_a_side"
            ),
        ]

    def __str__(self) -> str:
        return str(self.said_no_id)
