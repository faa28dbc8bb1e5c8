"""How a consent was given and taken back, and before whom: the proof of it (P6a)."""

from django.db import models


class ConsentRecord(models.Model):
    """Beside one consent, and not for who receives under it: a table of its own.

    `reference` is the number of the scanned paper; the paper itself stays with the
    care provider. `before` is the person of the provider who was there; that and
    `told_on` are empty for consents from before records were kept.
    """

    consent = models.OneToOneField(
        "sharing.Consent",
        on_delete=models.PROTECT,
        related_name="+",
        primary_key=True,
    )
    resident = models.ForeignKey(
        "residents.Resident", on_delete=models.PROTECT, related_name="+"
    )
    how = models.CharField(max_length=20)
    reference = models.CharField(max_length=60, blank=True)
    before = models.UUIDField(null=True, blank=True)
    told_on = models.DateField(null=True, blank=True)
    recorded_at = models.DateTimeField()
    withdrawn_by = models.CharField(max_length=20, blank=True)
    withdrawn_how = models.CharField(max_length=20, blank=True)
    withdrawn_reference = models.CharField(max_length=60, blank=True)
    withdrawn_before = models.UUIDField(null=True, blank=True)

    def __str__(self) -> str:
        return self.how
