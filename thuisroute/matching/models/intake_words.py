"""What was said at the intake of a resident (P2b, P6a)."""

from django.db import models


class IntakeWords(models.Model):
    """Apart from the intake, since whoever lets the home without a name reads that the
    talk was held and how it ended, and not what was said of somebody."""

    intake = models.OneToOneField(
        "matching.Intake",
        on_delete=models.PROTECT,
        primary_key=True,
        related_name="+",
    )
    resident = models.ForeignKey(
        "residents.Resident", on_delete=models.PROTECT, related_name="+"
    )
    notes = models.TextField()

    def __str__(self) -> str:
        return str(self.intake_id)
