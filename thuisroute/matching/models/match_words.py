"""Why a match ended, in words (P6a)."""

from django.db import models


class MatchWords(models.Model):
    """Apart from the match, since whoever looks for a home without a name reads that it
    ended and by which cause, and not what was written of somebody."""

    match = models.OneToOneField(
        "matching.Match", on_delete=models.PROTECT, primary_key=True, related_name="+"
    )
    resident = models.ForeignKey(
        "residents.Resident", on_delete=models.PROTECT, related_name="+"
    )
    ended_reason = models.TextField()

    def __str__(self) -> str:
        return str(self.match_id)
