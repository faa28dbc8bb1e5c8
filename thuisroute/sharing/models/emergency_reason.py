"""Why a dossier was opened in an emergency, and what was said of that afterwards."""

from django.db import models


class EmergencyReason(models.Model):
    """The words beside one emergency access, which say something of the resident."""

    access = models.OneToOneField(
        "sharing.EmergencyAccess",
        on_delete=models.PROTECT,
        related_name="+",
        primary_key=True,
    )
    resident = models.ForeignKey(
        "residents.Resident", on_delete=models.PROTECT, related_name="+"
    )
    reason = models.TextField()
    review = models.TextField(blank=True)

    def __str__(self) -> str:
        return self.reason
